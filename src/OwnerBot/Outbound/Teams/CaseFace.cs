using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;

namespace OwnerBot.Outbound.Teams;

/// <summary>What the owner sees of a case on a card.</summary>
/// <param name="Version">How much had happened to it; a button of an older one is stale.</param>
internal sealed record CaseFace(OwnerCase Case, int Version, LocalText Service, LocalText Clerk)
{
    public static CaseFace Of(CaseOnFile file, Staff.Snapshot here) => new(
        file.Case, file.Events.Count,
        here.Services.Find(file.Case.Service)?.Name ?? new(file.Case.Service.Value, file.Case.Service.Value, file.Case.Service.Value),
        here.NameOf(file.Case.Responsible));
}
