using OwnerBot.Cases;

namespace OwnerBot.Dialogs;

/// <summary>One thing to say, by text key; rendered in the owner's language on the way out.</summary>
/// <param name="Key">A key of <c>Texts/*.json</c>.</param>
/// <param name="Args">Placeholder name to value; see <see cref="Arg"/>.</param>
/// <param name="Choices">Offered as suggested actions, in order; empty for none.</param>
public sealed record Say(string Key, IReadOnlyDictionary<string, Arg> Args, IReadOnlyList<Choice> Choices)
{
    public Say(string key)
        : this(key, new Dictionary<string, Arg>(), [])
    {
    }

    public Say With(string name, Arg value) => this with { Args = new Dictionary<string, Arg>(Args) { [name] = value } };

    public Say Offering(params IReadOnlyList<Choice> choices) => this with { Choices = [.. Choices, .. choices] };
}

/// <summary>A button: what it shows, and what is heard when it is pressed.</summary>
/// <param name="Label">What the button shows.</param>
/// <param name="Value">What comes back as the message's text. The rendered label when null.</param>
public sealed record Choice(Arg Label, string? Value = null);

/// <summary>A value inside a text; some depend on the language or the community's time zone.</summary>
public abstract record Arg
{
    private Arg()
    {
    }

    /// <summary>Words as they stand; an owner's words go through here and are never read as markup.</summary>
    public sealed record Words(string Value) : Arg;

    /// <summary>Another text of ours, by key.</summary>
    public sealed record Text(string Key) : Arg;

    /// <summary>An instant, shown in the community's time zone, relative to now: "今天 10:30", "tomorrow 09:00".</summary>
    public sealed record Moment(DateTimeOffset At) : Arg;

    /// <summary>A name that differs by language.</summary>
    public sealed record Named(LocalText Name) : Arg;

    /// <summary>Texts of ours, one under the other: the lines of a summary or a list.</summary>
    public sealed record Lines(IReadOnlyList<Say> Says, string Between = "\n") : Arg;

    public static implicit operator Arg(string words) => new Words(words);
    public static implicit operator Arg(DateTimeOffset at) => new Moment(at);
    public static implicit operator Arg(LocalText name) => new Named(name);
    public static implicit operator Arg(int number) => new Words(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    public static implicit operator Arg(CaseNumber number) => new Words(number.ToString());
}
