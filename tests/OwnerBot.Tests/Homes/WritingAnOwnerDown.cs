using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Data.People;
using OwnerBot.Homes;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Homes;

public sealed class WritingAnOwnerDown
{
    [Theory]
    [InlineData("3", "2", "1502", "b3-u2-1502")]
    [InlineData("3栋", "２单元", "1502室", "b3-u2-1502")]
    [InlineData(" 5 ", "", "23a", "b5-23a")]
    public void Given_a_home_as_people_say_it_Then_it_is_the_home_of_the_files(string building, string unit, string room, string id)
    {
        var (owner, home, fault) = Typed(building: building, unit: unit, room: room).Read(new("o"));

        Assert.Null(fault);
        Assert.Equal(id, home!.Id.Value);
        Assert.Equal(home.Id, Assert.Single(owner!.Homes));
    }

    [Theory]
    [InlineData("139 0000 0199", "+8613900000199")]
    [InlineData("+852 9123 4567", "+85291234567")]
    [InlineData("", null)]
    public void Given_a_phone_Then_it_is_kept_with_its_country(string typed, string? kept) =>
        Assert.Equal(kept, Typed(phone: typed).Read(new("o")).Owner?.Phone);

    [Theory]
    [InlineData(" ", "3", "1502", "", "owners_fault_name")]
    [InlineData("王小明", "", "1502", "", "owners_fault_home")]
    [InlineData("王小明", "3", "", "", "owners_fault_home")]
    [InlineData("王小明", "3<b>", "1502", "", "owners_fault_home")]
    [InlineData("王小明", "3", "1502", "12", "owners_fault_phone")]
    [InlineData("王小明", "3", "1502", "'; DROP TABLE", "owners_fault_phone")]
    public void Given_something_missing_or_wrong_Then_it_is_said(string name, string building, string room, string phone, string fault) =>
        Assert.Equal((null, null, fault), Typed(name, building, "", room, phone).Read(new("o")));

    [Fact]
    public async Task Given_a_new_owner_of_a_known_home_When_a_code_is_issued_Then_it_binds_once_and_the_home_keeps_what_was_known()
    {
        await using var house = new OpenHouse();
        var register = house.Services.GetRequiredService<HomeRegister>();
        var codes = house.Services.GetRequiredService<CodeStore>();

        var (added, _) = await register.AddAsync(Typed(unit: "2"), CancellationToken.None);
        var (_, again) = await register.AddAsync(Typed(unit: "2"), CancellationToken.None);
        var (code, until) = await register.IssueAsync(added!.Owner.Id, OpenHouse.WangFang);

        Assert.Equal("owners_fault_twice", again);
        Assert.NotNull(Assert.Single(added.Homes).HandedOver);
        Assert.Equal(["owner-001", added.Owner.Id.Value], (await register.FindAsync("3-2-1502", CancellationToken.None)).Select(found => found.Owner.Id.Value).Order());
        Assert.Equal(house.Clock.GetUtcNow().AddDays(7), until);
        Assert.Equal(added.Owner.Id, Assert.IsType<CodeTried.Bound>(await RedeemAsync("dl_1")).Owner);
        Assert.IsType<CodeTried.Wrong>(await RedeemAsync("dl_2"));

        Task<CodeTried> RedeemAsync(string person) =>
            codes.RedeemAsync(PersonKey.Of("directline", person), code, person, house.Clock.GetUtcNow(), CancellationToken.None);
    }

    private static NewOwner Typed(string name = "王小明", string building = "3", string unit = "", string room = "1502", string phone = "") =>
        new() { Name = name, Building = building, Unit = unit, Room = room, Phone = phone };
}
