using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding.SecondOpinion;

namespace OwnerBot.Dialogs;

/// <summary>What the owner said in one turn, off the wire.</summary>
/// <param name="Text">The words, or a pressed button's value; empty for a picture only.</param>
/// <param name="Photos">Ids of stored attachments.</param>
/// <param name="ChannelLocale">What the client says its language is, for the first greeting; null when it says nothing.</param>
/// <param name="Kind">A message, or the person arriving.</param>
public sealed record Heard(string Text, IReadOnlyList<string> Photos, Language? ChannelLocale, HeardKind Kind)
{
    /// <summary>What a model service made of it, asked before the turn; null when none was asked or none answered.</summary>
    public Opinion? Opinion { get; init; }

    public static Heard Words(string text) => new(text, [], null, HeardKind.Message);
}

public enum HeardKind
{
    Message,

    /// <summary>The conversation began (conversationUpdate).</summary>
    Arrival,

    /// <summary>Nobody spoke: the community has its first people on the desk, and what waited for them can be opened.</summary>
    DeskOpened,

    /// <summary>The person put the app into a channel where it must ask for consent first, or put it there again.</summary>
    Installed,

    /// <summary>The person took the app away.</summary>
    Left,

    /// <summary>An earlier message was changed to this.</summary>
    Edited,

    /// <summary>An earlier message was taken back.</summary>
    TakenBack,

    /// <summary>The owner chose a language with the page's switch; the language is <see cref="Heard.ChannelLocale"/>.</summary>
    LanguageChosen,
}
