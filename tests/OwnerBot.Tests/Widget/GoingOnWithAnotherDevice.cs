using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Widget;

public sealed class GoingOnWithAnotherDevice : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task The_link_and_its_number_open_the_same_chat_on_a_second_device()
    {
        var (laptop, owner) = await OwnerAsync();
        await owner.SayAsync("你好，我是 4711 号");
        var link = await OfferAsync(laptop);

        var phone = _house.CreateClient();
        var (status, opened, _) = await OpenAsync(phone, link.Secret, link.Number);
        var there = await ChatOwner.ArriveAsync(phone);

        Assert.Equal((HttpStatusCode.OK, true), (status, opened));
        Assert.Equal(owner.ConversationId, there.ConversationId);
        Assert.Contains(there.Seen, line => line.Text.Contains("4711", StringComparison.Ordinal));
        Assert.StartsWith("data:image/png;base64,", link.Picture);
        Assert.Matches("^[0-9]{4}$", link.Number);
    }

    [Fact]
    public async Task A_leaked_link_used_a_second_time_opens_nothing()
    {
        var (laptop, owner) = await OwnerAsync();
        var link = await OfferAsync(laptop);
        await OpenAsync(_house.CreateClient(), link.Secret, link.Number);

        var stranger = _house.CreateClient();
        var (status, opened, _) = await OpenAsync(stranger, link.Secret, link.Number);

        Assert.Equal((HttpStatusCode.Gone, false), (status, opened));
        Assert.NotEqual(owner.ConversationId, (await ChatOwner.ArriveAsync(stranger)).ConversationId);
    }

    [Fact]
    public async Task Of_ten_who_open_a_link_at_once_one_gets_in()
    {
        var (laptop, _) = await OwnerAsync();
        var link = await OfferAsync(laptop);

        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => OpenAsync(_house.CreateClient(), link.Secret, link.Number)));

        Assert.Single(tries, tried => tried.Opened);
    }

    [Fact]
    public async Task After_its_ten_minutes_a_link_opens_nothing()
    {
        var (laptop, _) = await OwnerAsync();
        var link = await OfferAsync(laptop);
        _house.Clock.Advance(TimeSpan.FromMinutes(10));

        var (status, opened, _) = await OpenAsync(_house.CreateClient(), link.Secret, link.Number);

        Assert.Equal((HttpStatusCode.Gone, false), (status, opened));
    }

    [Fact]
    public async Task A_stranger_with_the_link_alone_kills_it_by_the_third_wrong_number()
    {
        var (laptop, _) = await OwnerAsync();
        var link = await OfferAsync(laptop);
        var wrong = link.Number == "0000" ? "0001" : "0000";
        var stranger = _house.CreateClient();

        Assert.Equal((HttpStatusCode.OK, false, 2), await OpenAsync(stranger, link.Secret, wrong));
        Assert.Equal((HttpStatusCode.OK, false, 1), await OpenAsync(stranger, link.Secret, wrong));
        Assert.Equal((HttpStatusCode.Gone, false, 0), await OpenAsync(stranger, link.Secret, wrong));
        Assert.Equal((HttpStatusCode.Gone, false, 0), await OpenAsync(stranger, link.Secret, link.Number));
    }

    [Theory]
    [InlineData(null, "1234")]
    [InlineData("", "1234")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA", "1234")]
    [InlineData("../../people", "1234")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA", null)]
    public async Task A_link_that_never_was_opens_nothing(string? secret, string? number)
    {
        var (status, opened, _) = await OpenAsync(_house.CreateClient(), secret, number);

        Assert.Equal((HttpStatusCode.Gone, false), (status, opened));
    }

    [Fact]
    public async Task Nobody_but_the_page_makes_or_opens_a_link_and_without_a_seat_there_is_none_to_make()
    {
        var (laptop, _) = await OwnerAsync();

        using var elsewhere = await AskAsync(laptop, "/widget/link", null, site: "cross-site");
        using var seatless = await AskAsync(_house.CreateClient(), "/widget/link", null);

        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, seatless.StatusCode);
    }

    [Fact]
    public async Task Signing_out_on_one_device_leaves_the_other_where_it_is()
    {
        var (laptop, owner) = await OwnerAsync();
        var link = await OfferAsync(laptop);
        var phone = _house.CreateClient();
        await OpenAsync(phone, link.Secret, link.Number);

        using var left = await AskAsync(laptop, "/widget/leave", null);

        Assert.Equal(owner.ConversationId, (await ChatOwner.ArriveAsync(phone)).ConversationId);
        Assert.NotEqual(owner.ConversationId, (await ChatOwner.ArriveAsync(laptop)).ConversationId);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<(HttpClient Browser, ChatOwner Owner)> OwnerAsync()
    {
        var browser = _house.CreateClient();
        return (browser, await ChatOwner.ArriveAsync(browser));
    }

    private static async Task<(string Secret, string Number, string Picture)> OfferAsync(HttpClient browser)
    {
        using var answer = await AskAsync(browser, "/widget/link", null);
        answer.EnsureSuccessStatusCode();
        var link = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var url = new Uri((string)link["url"]!);
        Assert.StartsWith("#continue=", url.Fragment);
        return (url.Fragment["#continue=".Length..], (string)link["number"]!, (string)link["picture"]!);
    }

    private static async Task<(HttpStatusCode Status, bool Opened, int Left)> OpenAsync(HttpClient browser, string? secret, string? number)
    {
        using var answer = await AskAsync(browser, "/widget/continue", new { secret, number });
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (answer.StatusCode, (bool)said["opened"]!, (int)said["left"]!);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string path, object? body, string site = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("X-OwnerBot-Page", "1");
        request.Headers.Add("Sec-Fetch-Site", site);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
            await request.Content.LoadIntoBufferAsync();
        }

        return await browser.SendAsync(request);
    }
}
