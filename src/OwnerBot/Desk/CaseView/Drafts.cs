using OwnerBot.Cases;

namespace OwnerBot.Desk.CaseView;

/// <summary>What a clerk wrote into a dialog and did not send: there again when the dialog is opened again. One for each circuit.</summary>
internal sealed class Drafts
{
    private readonly Dictionary<(CaseId Case, string Action), string> _kept = [];

    public string? Of(CaseId id, CaseAction action) => _kept.GetValueOrDefault((id, action.Key));

    public void Keep(CaseId id, CaseAction action, string text) => _kept[(id, action.Key)] = text;

    public void Forget(CaseId id, CaseAction action) => _kept.Remove((id, action.Key));
}
