using OwnerBot.Dialogs;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

/// <summary>How a transcript test reads: owner line, then what the bot said by key and what came of it.</summary>
internal static class Bot
{
    public static Talk Says(this Talk talk, params string[] keys)
    {
        Assert.Equal(keys, talk.Keys);
        // Whatever is said can be worded.
        Assert.All(talk.Rendered, rendered => Assert.False(string.IsNullOrWhiteSpace(rendered.Text)));
        return talk;
    }

    public static T Wants<T>(this Talk talk)
        where T : Outcome => Assert.IsType<T>(Assert.Single(talk.Outcomes));

    public static Talk WantsNothing(this Talk talk)
    {
        Assert.Empty(talk.Outcomes);
        return talk;
    }
}
