using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Dialogs.News;

namespace OwnerBot.Dialogs;

/// <summary>Who has the floor: one voice at a time (DESIGN rule 5). Its changes are marked in the transcript.</summary>
public static class Floor
{
    public static FloorChange TakeOver(Conversation conversation, Actor actor, Func<ClerkId, LocalText> nameOf) => conversation.HeldBy switch
    {
        { } holder when holder == actor.Id => new FloorChange.AsItWas(),
        { } holder when !actor.IsManager => new FloorChange.Refused(HeldBy(nameOf(holder))),
        _ => new FloorChange.Changed(Give(conversation, actor.Id), CaseNews.TakenOver(nameOf(actor.Id))),
    };

    public static FloorChange HandBack(Conversation conversation, Actor actor, Func<ClerkId, LocalText> nameOf) => conversation.HeldBy switch
    {
        null => new FloorChange.AsItWas(),
        { } holder when holder != actor.Id && !actor.IsManager => new FloorChange.Refused(HeldBy(nameOf(holder))),
        { } holder => new FloorChange.Changed(
            conversation with { HeldBy = null }, CaseNews.HandedBack(nameOf(holder))),
    };

    /// <summary>The clerk has the floor; a form under way is left, what was said stays in the transcript.</summary>
    public static Conversation Give(Conversation conversation, ClerkId clerk) => conversation with { HeldBy = clerk, Form = null };

    private static Refusal HeldBy(LocalText holder) => new(
        "held_by_other", $"{holder.En} is speaking with this owner. Ask them to hand the conversation back, or write an internal note.",
        new Dictionary<string, string> { ["clerk"] = holder.ZhHans, ["clerkEn"] = holder.En });
}

public abstract record FloorChange
{
    private FloorChange()
    {
    }

    /// <summary>It was so already.</summary>
    public sealed record AsItWas : FloorChange;

    /// <param name="Mark">For the transcript and the owner.</param>
    public sealed record Changed(Conversation After, Say Mark) : FloorChange;

    public sealed record Refused(Refusal Why) : FloorChange;
}
