using OwnerBot.Cases.Bookings;

namespace OwnerBot.Cases.Services;

/// <summary>What a service books at the chosen time. Several rules of one service are booked together or not at all.</summary>
/// <param name="Slot">The slot of kind <see cref="SlotKind.Time"/> that says when.</param>
public sealed record BookingRule(string Slot)
{
    /// <summary>The first of these with room; empty when <see cref="BySlot"/> says it.</summary>
    public IReadOnlyList<ResourceKey> AnyOf { get; init; } = [];

    /// <summary>The slot of kind <see cref="SlotKind.Resource"/> whose answer is booked.</summary>
    public string? BySlot { get; init; }

    /// <summary>The slot of kind <see cref="SlotKind.Count"/> that says how many places; null for one.</summary>
    public string? Places { get; init; }

    /// <summary>Booked only when another slot was answered so; null for always.</summary>
    public SlotCondition? When { get; init; }
}

/// <summary>What a service costs, as of a day.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Covers">What the price pays for; shown with it.</param>
public sealed record PriceList(string Currency, DateOnly AsOf, LocalText Covers)
{
    /// <summary>Paid whatever is chosen.</summary>
    public decimal Fixed { get; init; }

    /// <summary>The count that <see cref="PerUnit"/> is multiplied with; null for none.</summary>
    public string? PerSlot { get; init; }

    public decimal PerUnit { get; init; }

    /// <summary>The price is never below this.</summary>
    public decimal Least { get; init; }

    public LocalText FixedName { get; init; } = new("基本费用", "基本費用", "Base price");

    public LocalText LeastName { get; init; } = new("补足最低收费", "補足最低收費", "Up to the minimum charge");
}

/// <summary>A step of a service that the owner can watch.</summary>
/// <param name="Id">Stored; lower-case letters, digits and '_'.</param>
public sealed record ChecklistItem(string Id, LocalText Name);

/// <summary>Who may take a service.</summary>
public enum Audience
{
    Anyone,

    /// <summary>Who is bound to a home.</summary>
    Bound,
}
