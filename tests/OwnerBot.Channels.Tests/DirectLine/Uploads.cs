using System.Net.Http.Headers;
using System.Text;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 6: uploads.</summary>
public sealed class Uploads
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Given_a_photo_When_it_is_uploaded_as_browsers_do_Then_it_is_echoed_with_a_link_to_the_same_bytes(bool activityFirst, bool asFile)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var activity = ActivityPart("""
            {"type":"message","channelData":{"clientActivityID":"up.1"},"from":{"id":"x","role":"bot"},
             "attachments":[{"contentType":"image/png","name":"漏水的照片.png","thumbnailUrl":"data:image/png;base64,AAAA"}]}
            """);
        var file = Bytes(Png, "image/png");

        var form = new MultipartFormDataContent();
        Action[] parts =
        [
            () => { if (asFile) { Add(form, activity, "activity", "blob"); } else { form.Add(activity, "activity"); } },
            () => Add(form, file, "file", "漏水的照片.png"),
        ];
        foreach (var add in activityFirst ? parts : parts.Reverse())
        {
            add();
        }

        var answer = await UploadAsync(host, anna, form);

        Assert.Equal(200, answer.Status);
        var seen = (await anna.ReadAsync()).Activities()[0]!;
        var attachment = seen["attachments"]![0]!;
        Assert.Equal(answer.Text("id"), seen["id"]!.GetValue<string>());
        Assert.Equal("user", seen["from"]!["role"]!.GetValue<string>());
        Assert.Equal("漏水的照片.png", attachment["name"]!.GetValue<string>());
        Assert.Equal("data:image/png;base64,AAAA", attachment["thumbnailUrl"]!.GetValue<string>());
        var link = attachment["contentUrl"]!.GetValue<string>();
        Assert.StartsWith(host.Domain + "/attachments/", link, StringComparison.Ordinal);
        var fetched = await host.SendAsync(HttpMethod.Get, link);
        Assert.Equal(Png, fetched.Bytes);
        Assert.Equal("image/png", fetched.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", fetched.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], fetched.Response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("message", host.Store.Inbox.Last().Type);
    }

    [Fact]
    public async Task Given_two_files_in_another_order_When_they_are_uploaded_Then_each_is_found_by_its_name()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes("second"u8.ToArray(), "text/plain"), "file", "二.txt");
        Add(form, ActivityPart("""
            {"type":"message","attachments":[{"contentType":"text/plain","name":"一 \"引\".txt"},{"contentType":"text/plain","name":"二.txt"}]}
            """), "activity", "blob");
        Add(form, Bytes("first"u8.ToArray(), "text/plain"), "file", "一 %22引%22.txt");

        await UploadAsync(host, anna, form);

        var links = (await anna.ReadAsync()).Activities()[0]!["attachments"]!.AsArray().Select(one => one!["contentUrl"]!.GetValue<string>()).ToList();
        Assert.Equal("first"u8.ToArray(), (await host.SendAsync(HttpMethod.Get, links[0])).Bytes);
        Assert.Equal("second"u8.ToArray(), (await host.SendAsync(HttpMethod.Get, links[1])).Bytes);
    }

    [Theory]
    [InlineData("text/html", "<script>alert(1)</script>")]
    [InlineData("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    public async Task Given_html_or_svg_When_its_link_is_opened_Then_it_is_saved_and_not_run(string type, string content)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes(Encoding.UTF8.GetBytes(content), type), "file", "x");

        await UploadAsync(host, anna, form);
        var fetched = await host.SendAsync(
            HttpMethod.Get, (await anna.ReadAsync()).Activities()[0]!["attachments"]![0]!["contentUrl"]!.GetValue<string>());

        Assert.Equal("application/octet-stream", fetched.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", fetched.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", string.Join(';', fetched.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_proxy_before_us_When_the_log_is_read_Then_links_follow_the_external_address()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes(Png, "image/png"), "file", "x.png");
        await UploadAsync(host, anna, form);

        var answer = await host.SendAsync(
            HttpMethod.Get, anna.Path(), anna.Token, null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "desk.example"));

        Assert.StartsWith(
            "https://desk.example/v3/directline/attachments/", answer.Activities()[0]!["attachments"]![0]!["contentUrl"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.StartsWith("/v3/directline/attachments/", host.Store.Inbox.Last().Attachments![0].ContentUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_too_large_an_upload_When_it_comes_with_its_length_or_chunked_Then_the_answer_is_413(bool chunked)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.MaxUploadBytes = 64 * 1024);
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes(new byte[65 * 1024], "image/png"), "file", "x.png");

        using var request = new HttpRequestMessage(HttpMethod.Post, anna.Path("upload")) { Content = form };
        request.Headers.Authorization = new("Bearer", anna.Token);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await host.Http.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("MessageSizeTooBig", (await Answer.OfAsync(response)).ErrorCode());
    }

    [Fact]
    public async Task Given_a_file_the_store_refuses_When_it_is_uploaded_Then_the_refusal_says_why_and_no_message_is_written()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes([], "image/png"), "file", "x.png");

        var answer = await UploadAsync(host, anna, form);

        Assert.Equal(400, answer.Status);
        Assert.Equal("empty", answer.ErrorCode());
        Assert.Empty((await anna.ReadAsync()).Activities());
    }

    [Theory]
    [InlineData("""{"type":"message","attachments":[{"name":"missing.png","contentType":"image/png"}]}""")]
    [InlineData("""{"type":"event"}""")]
    [InlineData("{")]
    public async Task Given_an_upload_that_makes_no_message_When_it_is_posted_Then_the_answer_is_400(string activity)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, ActivityPart(activity), "activity", "blob");

        Assert.Equal(400, (await UploadAsync(host, anna, form)).Status);
    }

    [Theory]
    [InlineData("multipart/form-data", 400)]
    [InlineData("multipart/form-data; boundary=nowhere", 400)]
    [InlineData("application/json", 415)]
    public async Task Given_a_body_that_is_no_upload_When_it_is_posted_Then_it_is_refused(string contentType, int status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.Equal(status, (await host.SendAsync(HttpMethod.Post, anna.Path("upload"), anna.Token, content)).Status);
    }

    [Fact]
    public async Task Given_anothers_token_When_a_file_is_uploaded_Then_the_answer_is_403()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();
        var form = new MultipartFormDataContent();
        Add(form, Bytes(Png, "image/png"), "file", "x.png");

        Assert.Equal(403, (await UploadAsync(host, anna with { Token = ben.Token }, form)).Status);
    }

    private static Task<Answer> UploadAsync(DirectLineHost host, OpenConversation conversation, HttpContent form) =>
        host.SendAsync(HttpMethod.Post, conversation.Path("upload?userId=any body"), conversation.Token, form);

    // As browsers write it: the name in UTF-8 as it is, no filename*.
    private static void Add(MultipartFormDataContent form, HttpContent part, string name, string fileName)
    {
        part.Headers.Remove("Content-Disposition");
        part.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(fileName))}\"");
        form.Add(part);
    }

    private static ByteArrayContent Bytes(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static ByteArrayContent ActivityPart(string json) =>
        Bytes(Encoding.UTF8.GetBytes(json), "application/vnd.microsoft.activity");
}
