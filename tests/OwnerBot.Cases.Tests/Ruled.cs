namespace OwnerBot.Cases.Tests;

/// <summary>Reads a decision in a test.</summary>
internal static class Ruled
{
    public static IReadOnlyList<CaseEvent> Events(this Decision decision) =>
        decision switch
        {
            Decision.Accepted accepted => accepted.Events,
            Decision.Refused refused => throw new Xunit.Sdk.XunitException($"Refused: {refused.Why.Code}"),
            _ => throw new Xunit.Sdk.XunitException("No decision."),
        };

    public static T Only<T>(this Decision decision)
        where T : CaseEvent => Assert.IsType<T>(Assert.Single(decision.Events()));

    public static void IsNothingNew(this Decision decision) => Assert.Empty(decision.Events());

    public static Refusal IsRefused(this Decision decision, string code)
    {
        var why = Assert.IsType<Decision.Refused>(decision).Why;
        Assert.Equal(code, why.Code);
        Assert.Contains(code, Refusal.Codes);
        return why;
    }
}
