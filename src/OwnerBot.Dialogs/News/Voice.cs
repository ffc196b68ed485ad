using OwnerBot.Cases;

namespace OwnerBot.Dialogs.News;

/// <summary>In whose name news of a case is brought, and what the next message is then first tried as.</summary>
public static class Voice
{
    /// <summary>The clerk under whose name it stands: a question, a follow-up. Null when the house says it.</summary>
    public static ClerkId? Of(CaseEvent happened) => happened switch
    {
        CaseAnswered answered => answered.By,
        CasePaused paused => paused.By,
        CaseFollowedUp followedUp => followedUp.By,
        _ => null,
    };

    /// <summary>Whether it gives the owner a person's word on the matter, so that nobody is kept waiting for one.</summary>
    public static bool IsAWord(CaseEvent happened) =>
        happened is CaseAnswered or CaseOrganised or CaseSupervised or CasePaused or CaseDone or CaseAccepted or CaseFollowedUp or CaseClosed;

    /// <summary>After a follow-up the owner's next words are first tried as stars.</summary>
    public static Conversation Expect(Conversation conversation, CaseEvent happened, CaseId about) => happened is CaseFollowedUp
        ? conversation with { Expecting = Expecting.Stars, About = about }
        : conversation;
}
