namespace OwnerBot.Cases.Services;

/// <summary>What is asked before a case of a service is opened, as data: a conversation that is only slots.</summary>
/// <param name="Wish">The intent that begins it, by wire name: <c>cleaning_booking</c>.</param>
/// <param name="Slots">In the order in which they are asked.</param>
public sealed record ServiceForm(string Wish, IReadOnlyList<FormSlot> Slots)
{
    /// <summary>The name of the slot that the words which began the form may answer; null when none does.</summary>
    public string? What { get; init; }

    /// <summary>Words of the bare wish: what is left beside them is said for <see cref="What"/>. Whole words in Latin letters.</summary>
    public IReadOnlyList<string> Openers { get; init; } = [];

    /// <summary>Said before the first question: what it is, what it costs, what to bring.</summary>
    public LocalText? Opening { get; init; }

    /// <summary>Said once the case is open: what comes next.</summary>
    public LocalText? Closing { get; init; }

    public FormSlot? Find(string name) => Slots.FirstOrDefault(slot => slot.Name == name);
}

/// <param name="Name">Stored with the answer, lower-case letters, digits and '_'; once released it does not change.</param>
/// <param name="Label">In a summary, on a button, at the desk.</param>
/// <param name="Ask">The question.</param>
public sealed record FormSlot(string Name, SlotKind Kind, LocalText Label, LocalText Ask)
{
    /// <summary>True when it may be skipped.</summary>
    public bool Optional { get; init; }

    /// <summary>Least of a count, or fewest letters of a text. Default 1.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Most of a count, or most characters of a text; 0 for the kind's own limit.</summary>
    public int Max { get; init; }

    /// <summary>For <see cref="SlotKind.Choice"/> and <see cref="SlotKind.Several"/>.</summary>
    public IReadOnlyList<SlotOption> Options { get; init; } = [];

    /// <summary>For <see cref="SlotKind.Count"/>: words that stand after the number, so that it is found in other sentences.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Asked only when another slot was answered so; null for always.</summary>
    public SlotCondition? When { get; init; }

    /// <summary>For <see cref="SlotKind.Resource"/>: the group of resources to choose from.</summary>
    public string? Group { get; init; }
}

/// <summary>Kinds of answer. In files by name.</summary>
public enum SlotKind
{
    /// <summary>The owner's own words.</summary>
    Text,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options, also none.</summary>
    Several,

    /// <summary>A number.</summary>
    Count,

    /// <summary>A free time of what the service books.</summary>
    Time,

    /// <summary>One of a group of resources that still has places.</summary>
    Resource,

    /// <summary>One of the owner's homes.</summary>
    Home,

    Photo,

    /// <summary>A yes to the price that the other answers come to.</summary>
    Approval,
}

/// <param name="Id">Stored; lower-case letters, digits and '_'.</param>
public sealed record SlotOption(string Id, LocalText Name)
{
    /// <summary>Other words that mean it, in any language.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Added to the price; 0 for nothing.</summary>
    public decimal Price { get; init; }

    /// <summary>What has to be brought for it; said before it is sent.</summary>
    public LocalText? Papers { get; init; }
}

/// <param name="Slot">An earlier slot.</param>
/// <param name="Is">Ids of its options; holds when one of them was chosen.</param>
public sealed record SlotCondition(string Slot, IReadOnlyList<string> Is);
