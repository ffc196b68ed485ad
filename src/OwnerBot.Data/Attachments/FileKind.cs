namespace OwnerBot.Data.Attachments;

/// <summary>The true type of a file, by its first bytes at offset 0: what hides behind other bytes is not taken.</summary>
internal static class FileKind
{
    /// <summary>As many first bytes as the signatures need.</summary>
    public const int HeadLength = 32;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>Null for everything that we do not take.</returns>
    public static string? Of(ReadOnlySpan<byte> head) => head switch
    {
        // The first chunk of a PNG is its header, 13 bytes long.
        _ when head.StartsWith(Png) && At(head, 8, [0, 0, 0, 13]) && At(head, 12, "IHDR"u8) => "image/png",
        // Start of image, then the first marker: quantisation, frame, application or comment.
        _ when At(head, 0, [0xFF, 0xD8, 0xFF]) && head.Length > 4 && head[3] is 0xDB or (>= 0xC0 and <= 0xC4) or (>= 0xE0 and <= 0xEF) or 0xFE
            => "image/jpeg",
        _ when (At(head, 0, "GIF87a"u8) || At(head, 0, "GIF89a"u8)) && head.Length >= 13 => "image/gif",
        _ when At(head, 0, "RIFF"u8) && At(head, 8, "WEBPVP8"u8) && head.Length > 15 && head[15] is (byte)' ' or (byte)'L' or (byte)'X'
            => "image/webp",
        _ when At(head, 0, "%PDF-"u8) && head.Length > 7 && char.IsAsciiDigit((char)head[5]) && head[6] == '.' => "application/pdf",
        _ => null,
    };

    /// <returns>Null when the sender says nothing that can be right or wrong.</returns>
    public static string? Claimed(string claimedType)
    {
        var bare = claimedType.Split(';')[0].Trim().ToLowerInvariant();
        return bare switch
        {
            "" or "application/octet-stream" or "binary/octet-stream" => null,
            "image/jpg" or "image/pjpeg" => "image/jpeg",
            "image/x-png" => "image/png",
            "application/x-pdf" => "application/pdf",
            _ => bare,
        };
    }

    public static bool IsTaken(string contentType) => IsPicture(contentType) || contentType is "application/pdf";

    public static bool IsPicture(string? contentType) => contentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> bytes) =>
        head.Length >= offset + bytes.Length && head.Slice(offset, bytes.Length).SequenceEqual(bytes);
}
