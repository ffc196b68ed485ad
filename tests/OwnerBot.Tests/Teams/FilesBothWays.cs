using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Tests.Teams;

/// <summary>Pictures and files between an owner in Teams and a clerk at the desk.</summary>
public sealed class FilesBothWays : IAsyncLifetime
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.7\nsomething\n%%EOF");

    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task A_picture_in_the_message_is_fetched_from_the_service_and_kept()
    {
        _here.Teams.Files["photo"] = Picture;
        var owner = _here.Owner();

        await owner.SendsAsync(With(owner.Message("楼道的灯坏了"), Inline($"{_here.Teams.ServiceUrl}v3/attachments/photo")));

        var kept = Assert.Single((await SaidAsync(owner)).Attachments);
        Assert.Equal("image/png", kept.ContentType);
        Assert.Equal(Picture, await BytesAsync(kept.Id));
    }

    [Fact]
    public async Task A_file_is_fetched_from_its_senders_storage_under_its_own_name()
    {
        _here.Teams.Files["contract"] = Paper;
        var owner = _here.Owner();

        await owner.SendsAsync(With(owner.Message("请看合同"), Download("合同.pdf", $"{_here.Teams.Origin}/files/contract")));

        Assert.Equal(("合同.pdf", "application/pdf"), (await SaidAsync(owner)).Attachments is [var kept] ? (kept.Name, kept.ContentType) : default);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.7/secret.pdf")]
    [InlineData("https://sharepoint.com.evil.example/x.pdf")]
    [InlineData("https://evilsharepoint.com/x.pdf")]
    [InlineData("https://user@tenant.sharepoint.com/x.pdf")]
    [InlineData("https://tenant.sharepoint.com:8443/x.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task A_file_elsewhere_is_not_called_and_the_owner_is_told(string address)
    {
        var owner = _here.Owner();

        var told = await owner.SendsAsync(With(owner.Message(""), Download("图纸.pdf", address)));

        Assert.Equal("“图纸.pdf”没能取到，请再发一次。", (string?)Assert.Single(told)["text"]);
        Assert.Empty((await SaidAsync(owner)).Attachments);
    }

    [Fact]
    public async Task A_picture_at_another_host_than_the_services_never_gets_our_token()
    {
        await using var elsewhere = await StandInTeams.StartAsync();
        elsewhere.Files["photo"] = Picture;
        var owner = _here.Owner();

        var told = await owner.SendsAsync(With(owner.Message("看图"), Inline($"{elsewhere.ServiceUrl}v3/attachments/photo")));

        Assert.Contains(told, message => ((string?)message["text"])?.Contains("没能取到", StringComparison.Ordinal) == true);
        Assert.Empty((await SaidAsync(owner)).Attachments);
    }

    [Fact]
    public async Task What_is_too_large_or_of_another_kind_is_named_and_the_words_beside_it_are_heard()
    {
        _here.Teams.Files["film"] = [.. Picture, .. new byte[16 * 1024 * 1024]];
        _here.Teams.Files["program"] = Encoding.ASCII.GetBytes("MZ this is a program");
        var owner = _here.Owner();

        var told = await owner.SendsAsync(With(
            owner.Message("找人工，请看附件"), Download("长片.png", $"{_here.Teams.Origin}/files/film"), Download("setup.exe", $"{_here.Teams.Origin}/files/program"),
            Download("丢了.pdf", $"{_here.Teams.Origin}/files/none")));

        var words = string.Join('\n', told.Select(message => (string?)message["text"]));
        Assert.Contains("“长片.png”太大了", words, StringComparison.Ordinal);
        Assert.Contains("“setup.exe”这种文件收不了", words, StringComparison.Ordinal);
        Assert.Contains("“丢了.pdf”没能取到", words, StringComparison.Ordinal);
        Assert.Single(await _here.CasesOfAsync(owner));
    }

    [Fact]
    public async Task A_clerks_picture_stands_in_the_message_and_a_paper_is_offered()
    {
        var (owner, its) = await OpenAsync();

        await AnswerAsync(its, "派工单和照片", await KeepAsync(owner, "现场.png", Picture), await KeepAsync(owner, "派工单.pdf", Paper));

        var sent = await owner.SeesAsync(message => ((string?)message["text"])?.Contains("派工单和照片", StringComparison.Ordinal) == true);
        var (picture, paper) = (sent["attachments"]![0]!, sent["attachments"]![1]!);
        Assert.StartsWith("https://desk.example/v3/directline/attachments/", (string?)picture["contentUrl"], StringComparison.Ordinal);
        Assert.Equal("image/png", (string?)picture["contentType"]);
        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", "派工单.pdf"), ((string?)paper["contentType"], (string?)paper["name"]));
        Assert.Equal(Paper.Length, (int)paper["content"]!["sizeInBytes"]!);
    }

    [Fact]
    public async Task An_offer_accepted_puts_the_file_into_the_owners_storage_and_shows_it_from_there()
    {
        var (owner, its) = await OpenAsync();
        await AnswerAsync(its, "派工单", await KeepAsync(owner, "派工单.pdf", Paper));
        var offer = (await owner.SeesAsync(message => message["attachments"] is not null && ((string?)message["text"])?.Contains("派工单", StringComparison.Ordinal) == true))["attachments"]![0]!;

        var (status, _) = await owner.PostAsync(Consent(owner, offer, "accept"));

        Assert.Equal(HttpStatusCode.OK, status);
        var (range, bytes) = _here.Teams.Put["given"];
        Assert.Equal($"bytes 0-{Paper.Length - 1}/{Paper.Length}", range);
        Assert.Equal(Paper, bytes);
        var shown = await owner.SeesAsync(message => (string?)message["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.teams.card.file.info");
        Assert.Equal($"{_here.Teams.Origin}/files/given", (string?)shown["attachments"]![0]!["contentUrl"]);
    }

    [Fact]
    public async Task An_offer_declined_or_of_another_owners_file_gives_nothing()
    {
        var (owner, its) = await OpenAsync();
        await AnswerAsync(its, "派工单", await KeepAsync(owner, "派工单.pdf", Paper));
        var offer = (await owner.SeesAsync(message => message["attachments"] is not null && ((string?)message["text"])?.Contains("派工单", StringComparison.Ordinal) == true))["attachments"]![0]!;
        var stranger = _here.Owner("29:ben", "林淑芬");
        await stranger.SaysAsync("你好");

        Assert.Equal(HttpStatusCode.OK, (await owner.PostAsync(Consent(owner, offer, "decline"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostAsync(Consent(stranger, offer, "accept"))).Status);
        Assert.Empty(_here.Teams.Put);
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    private static JsonObject With(JsonObject message, params JsonObject[] files)
    {
        foreach (var file in files)
        {
            message["attachments"]!.AsArray().Insert(0, file);
        }

        return message;
    }

    private static JsonObject Inline(string address) => new() { ["contentType"] = "image/*", ["contentUrl"] = address };

    private static JsonObject Download(string name, string address) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["contentUrl"] = "https://tenant.sharepoint.com/personal/x",
        ["name"] = name,
        ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "u1", ["fileType"] = "pdf" },
    };

    private JsonObject Consent(TeamsOwner owner, JsonNode offer, string action)
    {
        var invoke = owner.Activity("invoke");
        invoke["name"] = "fileConsent/invoke";
        invoke["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = offer["content"]![$"{action}Context"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = $"{_here.Teams.Origin}/files/given", ["contentUrl"] = $"{_here.Teams.Origin}/files/given", ["uniqueId"] = "u2", ["fileType"] = "pdf",
            },
        };
        return invoke;
    }

    private async Task<(TeamsOwner Owner, OwnerCase Case)> OpenAsync()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("找人工，想问点事");
        return (owner, Assert.Single(await _here.CasesOfAsync(owner)));
    }

    private async Task<string> KeepAsync(TeamsOwner owner, string name, byte[] bytes) =>
        (await _here.House.Services.GetRequiredService<IAttachmentStore>()
            .SaveAsync(owner.Key.Value, name, "", new MemoryStream(bytes), CancellationToken.None)).Id;

    private async Task AnswerAsync(OwnerCase its, string text, params string[] files) =>
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Answer(a, text, files, here.Now, here.Promises));

    private async Task<TranscriptLine> SaidAsync(TeamsOwner owner) =>
        (await _here.TranscriptAsync(owner)).Last(line => line.Speaker is Speaker.Owner);

    private async Task<byte[]> BytesAsync(string id)
    {
        var (_, content) = (await _here.House.Services.GetRequiredService<IAttachmentStore>().OpenAsync(id, CancellationToken.None))!.Value;
        await using var stream = content;
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
