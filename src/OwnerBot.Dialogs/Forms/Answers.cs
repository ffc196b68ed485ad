using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Slots;

namespace OwnerBot.Dialogs.Forms;

/// <summary>What a form has gathered, typed by its slots.</summary>
public sealed record Answers(FormState State, Facts Facts, Language Language)
{
    public ImmutableList<string> Photos => State.Photos;

    public bool Has<T>(Slot<T> slot) => State.Answers.ContainsKey(slot.Name);

    /// <returns>The answer; <paramref name="without"/> when the slot was left out.</returns>
    public T To<T>(Slot<T> slot, T without) =>
        State.Answers.TryGetValue(slot.Name, out var stored) ? slot.From(stored, Facts) : without;

    /// <summary>The answer as the clerk reads it; null when there is none.</summary>
    public string? Told(ISlot slot) =>
        State.Answers.TryGetValue(slot.Name, out var stored) ? slot.Tell(stored, Facts, Language) : null;
}
