using System.Numerics;

namespace OwnerBot.TeamsApp;

/// <summary>Draws the app's two icons: a house that is also what somebody says.</summary>
internal static class TeamsIcons
{
    /// <summary>Points of a pixel that are looked at, each way; the mean of them makes edges smooth.</summary>
    private const int Fine = 4;

    private static readonly Vector4 Evergreen = Colour(0x21, 0x48, 0x3F);
    private static readonly Vector4 Ivory = Colour(0xFB, 0xF8, 0xF3);
    private static readonly Vector4 Brass = Colour(0xE2, 0xA8, 0x4A);
    private static readonly Vector4 White = Colour(0xFF, 0xFF, 0xFF);
    private static readonly Vector4 Nothing = new(1, 1, 1, 0);

    /// <summary>192 × 192, full to the edge: Teams rounds the corners itself.</summary>
    public static byte[] Colour() => Draw(192, at => Door(at) ? Brass : Bubble(at, 0) ? Ivory : Evergreen);

    /// <summary>32 × 32, white on nothing.</summary>
    public static byte[] Outline() => Draw(32, at => Door(at) || (Bubble(at, 0) && !Bubble(at, 0.065f)) ? White : Nothing);

    /// <summary>Roof, walls, and the tail of a speech bubble below; shrunk by <paramref name="inset"/> of the icon's width.</summary>
    private static bool Bubble(Vector2 at, float inset)
    {
        var roof = at.Y >= 0.2f + (inset * 1.4f) && at.Y <= 0.46f && Math.Abs(at.X - 0.5f) <= (at.Y - 0.2f - (inset * 1.4f)) * 1.25f;
        var walls = at.Y > 0.44f && at.Y <= 0.72f - inset && Math.Abs(at.X - 0.5f) <= 0.25f - inset;
        var tail = at.Y > 0.7f - inset && at.Y <= 0.84f - (inset * 2) && at.X >= 0.32f + inset && at.X <= 0.32f + inset + ((0.84f - (inset * 2) - at.Y) * 1.1f);
        return (roof && Math.Abs(at.X - 0.5f) <= 0.32f - inset) || walls || tail;
    }

    private static bool Door(Vector2 at) => at.Y is > 0.52f and <= 0.66f && Math.Abs(at.X - 0.5f) <= 0.06f;

    private static byte[] Draw(int size, Func<Vector2, Vector4> colourAt)
    {
        var pixels = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var (sum, alpha) = (Vector3.Zero, 0f);
                for (var i = 0; i < Fine * Fine; i++)
                {
                    var colour = colourAt(new((x + ((i % Fine) + 0.5f) / Fine) / size, (y + ((i / Fine) + 0.5f) / Fine) / size));
                    sum += colour.AsVector3() * colour.W;
                    alpha += colour.W;
                }

                var mean = alpha > 0 ? sum / alpha : Vector3.One;
                var at = ((y * size) + x) * 4;
                (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) =
                    (Byte(mean.X), Byte(mean.Y), Byte(mean.Z), Byte(alpha / (Fine * Fine)));
            }
        }

        return Png.Write(size, pixels);
    }

    private static byte Byte(float part) => (byte)Math.Round(part * 255);

    private static Vector4 Colour(byte red, byte green, byte blue) => new(red / 255f, green / 255f, blue / 255f, 1);
}
