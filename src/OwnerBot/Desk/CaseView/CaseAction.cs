using System.Diagnostics;
using OwnerBot.Cases;
using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;

namespace OwnerBot.Desk.CaseView;

/// <summary>One button of a case: when it is offered, what it asks for, and which rule it calls.</summary>
/// <param name="Key">Names its texts (<c>act_</c>…) and its place in the page; <c>snake_case</c>.</param>
public sealed record CaseAction(string Key, params IReadOnlyList<Field> Asks)
{
    /// <summary>Only a courtesy of the page: the rules decide when it is pressed.</summary>
    public Func<OwnerCase, bool> Offered { get; init; } = ownerCase => ownerCase.IsOpen;

    /// <summary>The promise that this action keeps: while it is the next one, the button stands out.</summary>
    public PromiseKind? Keeps { get; init; }

    /// <summary>Secondary ones stand apart, smaller.</summary>
    public bool Aside { get; init; }

    /// <summary>Every action of the list names its rule.</summary>
    internal Func<OwnerCase, Actor, AtTheDesk, ActionInput, Decision> Decide { get; init; } =
        (_, _, _, _) => throw new UnreachableException("This action names no rule.");

    public bool IsNext(OwnerCase ownerCase) => Keeps is { } kept && ownerCase.Promise?.What == kept;
}

/// <summary>What a dialog may ask for.</summary>
public enum Field
{
    Text,

    /// <summary>May stay empty.</summary>
    OptionalTime,
    Time,
    Clerk,
    Duty,
}

/// <summary>What the clerk gave.</summary>
/// <param name="Text">Empty when not asked for.</param>
/// <param name="Clerk">Null when not asked for, or nobody was chosen.</param>
public sealed record ActionInput(string Text = "", DateTimeOffset? By = null, ClerkId? Clerk = null, Duty Duty = Duty.Organise)
{
    public static ActionInput Nothing { get; } = new();
}
