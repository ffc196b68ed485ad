using OwnerBot.Cases.Bookings;

namespace OwnerBot.Cases.Tests.Bookings;

/// <summary>Reads what a day decided, in a test.</summary>
internal static class Decided
{
    public static void IsRefused(this DayDecision decision, string code)
    {
        var why = Assert.IsType<DayDecision.Refused>(decision).Why;
        Assert.Equal(code, why.Code);
        Assert.Contains(code, Refusal.Codes);
    }

    public static void AddsNothing(this DayDecision decision) => Assert.Empty(Assert.IsType<DayDecision.Accepted>(decision).Events);
}
