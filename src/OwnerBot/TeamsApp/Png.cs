using System.Buffers.Binary;
using System.IO.Compression;

namespace OwnerBot.TeamsApp;

/// <summary>Writes a square picture as PNG (ISO/IEC 15948): three chunks, no filter, which is all that an icon needs.</summary>
internal static class Png
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
        Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    /// <param name="pixels">Red, green, blue, alpha; row by row.</param>
    public static byte[] Write(int size, ReadOnlySpan<byte> pixels)
    {
        var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size);
        (header[8], header[9]) = (8, 6);
        Chunk(png, "IHDR"u8, header);

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < size; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * size * 4, size * 4));
            }
        }

        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(data, Crc(type, uint.MaxValue)) ^ uint.MaxValue);
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var one in data)
        {
            crc = Table[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }
}
