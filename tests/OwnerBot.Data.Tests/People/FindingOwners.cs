using OwnerBot.Cases;
using OwnerBot.Data.People;

namespace OwnerBot.Data.Tests.People;

public sealed class FindingOwners : IAsyncLifetime
{
    private readonly OneSqliteStore _one = new();

    private PeopleStore People => new(_one.Store, new("home"));

    public async Task InitializeAsync()
    {
        await People.PutAsync(new OwnerRecord(new("chen"), "陈晓明", "+8613900000101", [new("b3-u2-1502")]), Home("3", "2", "1502"));
        await People.PutAsync(new OwnerRecord(new("emily"), "Emily Carter", null, [new("b1-u1-0801")]), Home("1", "1", "0801"));
        await People.PutAsync(Home("5", null, "23A"));
        await People.PutAsync(new OwnerRecord(new("lin"), "林淑芬", "+85291234567", [new("b5--23a"), new("b1-u1-0801")]));
    }

    public async Task DisposeAsync() => await _one.DisposeAsync();

    [Theory]
    [InlineData("晓明", "chen")]
    [InlineData("emily CARTER", "emily")]
    [InlineData("139 0000", "chen")]
    [InlineData("3-2-1502", "chen")]
    [InlineData("3栋2单元1502", "chen")]
    [InlineData("3座2單元", "chen")]
    [InlineData("Building 5, Flat 23a", "lin")]
    [InlineData("0801", "emily lin")]
    [InlineData("nobody", "")]
    [InlineData("139", "")]
    [InlineData(" - ", "")]
    public async Task Given_part_of_a_name_a_phone_or_a_home_When_asked_Then_the_owners_are_found(string text, string expected)
    {
        var found = await People.FindOwnersAsync(text, 10, CancellationToken.None);

        Assert.Equal(expected, string.Join(' ', found.Select(owner => owner.Id.Value).Order()));
    }

    [Fact]
    public async Task Given_more_than_wanted_When_asked_Then_no_more_are_read_than_wanted() =>
        Assert.Single(await People.FindOwnersAsync("0801", 1, CancellationToken.None));

    [Fact]
    public async Task Given_two_owners_of_one_home_When_asked_for_the_home_Then_both_are_found() =>
        Assert.Equal(["emily", "lin"], (await People.OwnersOfAsync(new("b1-u1-0801"), CancellationToken.None)).Select(owner => owner.Id.Value).Order());

    private static HomeRecord Home(string building, string? unit, string room) =>
        new(new($"b{building}-{(unit is null ? "" : $"u{unit}")}-{room.ToLowerInvariant()}"), null, building, unit, room, null);
}
