namespace OwnerBot.Desk.Chat;

/// <summary>How long a reply has become, beside how long it may be.</summary>
internal readonly record struct ReplyLength(int Used)
{
    /// <summary>What the box takes at all: a long paste stays whole, to be cut by the person and not by the page.</summary>
    public const int MostTaken = 20_000;

    private const int CountedFrom = Cases.Words.Longest / 10 * 9;

    public static ReplyLength Of(string text) => new(text.Trim().Length);

    public bool IsNearTheEnd => Used >= CountedFrom;

    public int TooMany => Math.Max(0, Used - Cases.Words.Longest);
}
