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
            codes.RedeemAsync(PersonKey.Of("directline", person), code, new(new($"chat-{person}"), "directline"), person, house.Clock.GetUtcNow(), CancellationToken.None);
    }

    [Fact]
    public async Task Given_a_code_that_nobody_used_When_another_is_issued_Then_only_the_new_one_binds_and_the_desk_sees_where()
    {
        await using var house = new OpenHouse();
        var (register, codes) = (house.Services.GetRequiredService<HomeRegister>(), house.Services.GetRequiredService<CodeStore>());
        var owner = Assert.Single(await register.FindAsync("陈晓明", CancellationToken.None)).Owner.Id;
        var (first, _) = await register.IssueAsync(owner, OpenHouse.WangFang);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var (second, _) = await register.IssueAsync(owner, OpenHouse.LiWei);

        var stranger = await RedeemAsync(first, "dl_1");
        var chen = await RedeemAsync(second, "dl_2");
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var chenAgain = await RedeemAsync(second, "dl_2", mark: "typed again");

        Assert.IsType<CodeTried.Wrong>(stranger);
        Assert.Equal(owner, Assert.IsType<CodeTried.Bound>(chen).Owner);
        Assert.IsType<CodeTried.Bound>(chenAgain);
        var shown = Assert.Single((await register.AgainAsync(owner, CancellationToken.None))!.CodesShown);
        Assert.Equal(
            (OpenHouse.LiWei, house.Clock.GetUtcNow().AddMinutes(-5), new ChatOfCode(new("chat-dl_2"), "directline")),
            (shown.By, shown.UsedAt, shown.UsedIn));

        Task<CodeTried> RedeemAsync(Cases.Homes.BindingCode code, string person, string? mark = null) => codes.RedeemAsync(
            PersonKey.Of("directline", person), code, new(new($"chat-{person}"), "directline"), mark ?? person, house.Clock.GetUtcNow(), CancellationToken.None);
    }

    [Fact]
    public async Task Given_two_clerks_who_issue_a_code_at_once_Then_one_of_the_two_binds()
    {
        await using var house = new OpenHouse();
        var (register, codes) = (house.Services.GetRequiredService<HomeRegister>(), house.Services.GetRequiredService<CodeStore>());
        var owner = Assert.Single(await register.FindAsync("陈晓明", CancellationToken.None)).Owner.Id;

        var issued = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => register.IssueAsync(owner, OpenHouse.WangFang)));
        var tried = new List<CodeTried>();
        foreach (var (code, _) in issued)
        {
            tried.Add(await codes.RedeemAsync(
                PersonKey.Of("directline", code.Value), code, new(new("chat"), "directline"), code.Value, house.Clock.GetUtcNow(), CancellationToken.None));
        }

        Assert.Single(tried.OfType<CodeTried.Bound>());
    }

    private static NewOwner Typed(string name = "王小明", string building = "3", string unit = "", string room = "1502", string phone = "") =>
        new() { Name = name, Building = building, Unit = unit, Room = room, Phone = phone };
}
