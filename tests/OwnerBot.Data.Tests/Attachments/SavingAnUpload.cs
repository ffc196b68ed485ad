using System.Text;
using Microsoft.Extensions.Options;
using OwnerBot.Channels;
using OwnerBot.Data.Attachments;

namespace OwnerBot.Data.Tests.Attachments;

public sealed class SavingAnUpload : IAsyncDisposable
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[100]];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, .. new byte[100]];
    private static readonly byte[] Gif = [.. "GIF89a"u8, .. new byte[100]];
    private static readonly byte[] Webp = [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8L"u8, .. new byte[100]];
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];

    private readonly OneSqliteStore _one = new();
    private readonly FileAttachmentStore _uploads;

    public SavingAnUpload() => _uploads = Open();

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    public static TheoryData<string, string, byte[]> Taken => new()
    {
        { "image/png", "image/png", Png },
        { "image/jpeg", "image/jpeg", Jpeg },
        { "image/jpg", "image/jpeg", Jpeg },
        { "IMAGE/GIF; charset=utf-8", "image/gif", Gif },
        { "image/webp", "image/webp", Webp },
        { "application/pdf", "application/pdf", Pdf },
        { "application/octet-stream", "image/png", Png },
        { "image/png", "image/jpeg", Jpeg },
        { "", "application/pdf", Pdf },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task What_we_take_is_kept_under_its_true_type(string claimed, string trueType, byte[] content)
    {
        var saved = await SaveAsync("水管.x", claimed, content);

        Assert.Equal(new StoredAttachment(saved.Id, "chat", "水管.x", trueType, content.Length), saved);
        var opened = await Open().OpenAsync(saved.Id, default);
        Assert.Equal(saved, opened!.Value.About);
        await using var read = opened.Value.Content;
        using var whole = new MemoryStream();
        await read.CopyToAsync(whole);
        Assert.Equal(content, whole.ToArray());
    }

    [Fact]
    public async Task The_id_cannot_be_guessed_and_is_fit_for_an_address()
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            ids.Add((await SaveAsync("a.png", "image/png", Png)).Id);
        }

        Assert.Equal(20, ids.Count);
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9_-]{22,}$", id));
    }

    public static TheoryData<string, string, byte[]> NotTaken => new()
    {
        { "empty", "image/png", [] },
        { "type_not_taken", "text/html", "<script>alert(1)</script>"u8.ToArray() },
        { "type_not_taken", "application/octet-stream", "MZ\u0090"u8.ToArray() },
        { "type_not_taken", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "type_not_taken", "", "plain"u8.ToArray() },
        { "not_what_it_says", "image/png", "<html>"u8.ToArray() },
        { "not_what_it_says", "application/pdf", Png },
        { "not_what_it_says", "text/html", Png },
        { "not_what_it_says", "image/png", Png[..8] },
        { "not_what_it_says", "image/png", [0] },
        { "not_what_it_says", "image/jpeg", [0xFF, 0xD8, 0xFF] },
        { "not_what_it_says", "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[100]] },
        { "not_what_it_says", "application/pdf", [.. "<script></script>"u8, .. Pdf] },
    };

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task The_rest_is_refused_by_name_and_leaves_nothing_behind(string code, string claimed, byte[] content)
    {
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => SaveAsync("a", claimed, content));

        Assert.Equal(code, refused.Code);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Thirty_megabytes_are_refused_before_they_are_all_read()
    {
        using var endless = new Trickle([.. Png, .. new byte[30 * 1024 * 1024]], most: int.MaxValue);

        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => _uploads.SaveAsync("chat", "a.png", "image/png", endless, default));

        Assert.Equal(("too_large", "A file may have at most 15 MB."), (refused.Code, refused.Message));
        Assert.InRange(endless.Position, 15 * 1024 * 1024, 16 * 1024 * 1024);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Exactly_the_most_is_taken_and_a_byte_more_is_not()
    {
        var small = Open(largest: 1024);
        byte[] most = [.. Png, .. new byte[1024 - Png.Length]];

        Assert.Equal(1024, (await small.SaveAsync("chat", "a.png", "image/png", new MemoryStream(most), default)).Length);
        await Assert.ThrowsAsync<AttachmentRefusedException>(() => small.SaveAsync("chat", "a.png", "image/png", new MemoryStream([.. most, 0]), default));
    }

    [Fact]
    public async Task A_network_that_brings_it_byte_by_byte_changes_nothing()
    {
        using var slow = new Trickle(Webp, most: 1);

        Assert.Equal("image/webp", (await _uploads.SaveAsync("chat", "a", "image/webp", slow, default)).ContentType);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        using var broken = new Trickle([.. Png, .. new byte[100_000]], most: 1000) { BreaksAt = 90_000 };

        await Assert.ThrowsAsync<IOException>(() => _uploads.SaveAsync("chat", "a.png", "image/png", broken, default));

        Assert.Empty(Files());
    }

    [Fact]
    public void What_a_crash_cut_off_is_cleared_away()
    {
        File.WriteAllText(Path.Combine(_one.Folder.Path, "uploads", "abc.part"), "half");

        Open();

        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("../../ownerbot.db")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("nope")]
    [InlineData("a\0b")]
    public async Task An_id_that_was_never_given_opens_nothing(string id) => Assert.Null(await _uploads.OpenAsync(id, default));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\Anna\厨房 漏水.jpg", "厨房 漏水.jpg")]
    [InlineData("a\r\nSet-Cookie: x\0.png", "aSet-Cookie_ x.png")]
    [InlineData("invoice\u202Egpj.exe", "invoicegpj.exe")]
    [InlineData("a\"b<c>.png", "a_b_c_.png")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData("dir/", "file")]
    [InlineData("\uD800", "file")]
    [InlineData("업로드 写真🙂.png", "업로드 写真🙂.png")]
    public async Task The_name_is_fit_to_be_shown(string sent, string shown) =>
        Assert.Equal(shown, (await SaveAsync(sent, "image/png", Png)).Name);

    [Theory]
    [InlineData("水")]
    [InlineData("🙂")]
    [InlineData("x🙂")]
    public async Task A_long_name_is_cut_between_characters_and_keeps_its_extension(string letter)
    {
        var name = (await SaveAsync(string.Concat(Enumerable.Repeat(letter, 300)) + ".png", "image/png", Png)).Name;

        Assert.InRange(name.Length, 118, 120);
        Assert.EndsWith("….png", name, StringComparison.Ordinal);
        Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    private Task<StoredAttachment> SaveAsync(string name, string claimed, byte[] content) =>
        _uploads.SaveAsync("chat", name, claimed, new MemoryStream(content), default);

    private FileAttachmentStore Open(int? largest = null)
    {
        var options = new DataOptions { Folder = _one.Folder.Path };
        options.LargestUpload = largest ?? options.LargestUpload;
        return new FileAttachmentStore(_one.Store, Options.Create(options), _one.Clock);
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(_one.Folder.Path, "uploads"));

    /// <summary>Gives at most so many bytes at a time, and may break off.</summary>
    private sealed class Trickle(byte[] content, int most) : MemoryStream(content)
    {
        public long BreaksAt { get; init; } = long.MaxValue;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= BreaksAt ? throw new IOException("The sender went away.") : ValueTask.FromResult(Read(buffer.Span));
    }
}
