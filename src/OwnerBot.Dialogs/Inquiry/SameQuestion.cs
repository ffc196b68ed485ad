namespace OwnerBot.Dialogs.Inquiry;

/// <summary>Whether two owners asked the same, each in own words.</summary>
public static class SameQuestion
{
    private const double Alike = 0.6;

    public static bool Is(string one, string other) => Terms.Likeness(Terms.Of(one), Terms.Of(other)) >= Alike;
}
