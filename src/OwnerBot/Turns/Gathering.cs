using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.CaseWork;
using OwnerBot.Channels.Activities;
using OwnerBot.Data;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Dialogs;
using OwnerBot.Inbound;
using OwnerBot.Knowledge;

namespace OwnerBot.Turns;

/// <summary>The first beat of a turn: everything that is read is read here.</summary>
internal sealed class Gathering(
    ConversationStore conversations, CaseStore cases, PeopleStore people, CodeStore codes, Staff staff, TimeTable times, Library library,
    TimeProvider clock)
{
    /// <summary>Cases shown to the dialogs at most; an owner with more asks a person.</summary>
    private const int MostCases = 20;

    /// <returns>The conversation as it stands; a new one, without ETag, when the activity is its first.</returns>
    public async Task<(ConversationRecord Record, string? ETag)> ConversationAsync(
        ConversationId id, Activity activity, CancellationToken cancellationToken)
    {
        var reference = ActivityReader.ReferenceOf(activity);
        if (await conversations.FindAsync(id, cancellationToken) is { } found)
        {
            // Service URLs move; the latest one is the way back. Only who speaks is the person: what happens to the
            // conversation may come from the bot itself or from whoever installed it.
            if (activity.Type is ActivityReader.DeskOpened)
            {
                return (found.Value, found.ETag);
            }

            var person = activity.Type is "message" or "event" ? reference : reference with
            {
                UserId = found.Value.Reference.UserId, UserName = found.Value.Reference.UserName,
            };
            var name = found.Value.OwnerName.Length > 0 ? found.Value.OwnerName : person.UserName ?? "";
            return (found.Value with { Reference = person, OwnerName = name }, found.ETag);
        }

        var now = clock.GetUtcNow();
        var owner = await codes.BoundToAsync(PersonKey.Of(reference.ChannelId, reference.UserId), cancellationToken) is { } bound
            ? await people.OwnerAsync(bound, cancellationToken)
            : null;
        return (
            new(id, reference, new Conversation(), owner?.Id, owner?.Name ?? reference.UserName ?? "", 0, now, now, "", null, null, []), null);
    }

    /// <param name="turn">
    /// The turn's own name. A turn that runs again after a crash decides from what it knew the first time: the cases that it
    /// opened itself are not there yet.
    /// </param>
    public async Task<Facts> FactsAsync(ConversationRecord record, string turn, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var inChat = await cases.OfConversationAsync(record.Id, MostCases, cancellationToken);
        var elsewhere = record.Owner is { } owner ? await cases.OfOwnerAsync(owner, MostCases, cancellationToken) : [];
        return new(
            now, here.Community.Zone(), here.Community.Name, record.Owner is { } id ? await OwnerAsync(id, cancellationToken) : null,
            Glances(inChat.Concat(elsewhere).Where(c => !Outcomes.IsOpenedBy(c.Id, record.Id, turn)), here), here.SomebodyOnShift(now))
        {
            HasDesk = here.HasDesk,
            Offer = await times.NowAsync(cancellationToken),
            Knowledge = await library.NowAsync(cancellationToken),
        };
    }

    public async Task<OwnerFacts?> OwnerAsync(OwnerId id, CancellationToken cancellationToken)
    {
        if (await people.OwnerAsync(id, cancellationToken) is not { } owner)
        {
            return null;
        }

        List<HomeFacts> homes = [];
        foreach (var homeId in owner.Homes)
        {
            if (await people.HomeAsync(homeId, cancellationToken) is { } home)
            {
                homes.Add(new(home.Id, home.Address));
            }
        }

        return new(owner.Id, owner.Name, homes);
    }

    public static CaseGlance Glance(OwnerCase c, Staff.Snapshot here) => new(
        c.Id, c.Number, c.Service, c.Summary, c.Stage, here.NameOf(c.Responsible), c.Promise, c.AwaitsStars, c.OpenedAt)
    {
        Bookings = c.Bookings,
        WaitsFor = c.WaitsFor,
        Steps = [.. Checklists.Of(here.Services.Find(c.Service), c).Select(step => (step.Name, c.Ticked.Contains(step.Id)))],
    };

    /// <summary>Every open case by promise, then the latest three that are closed.</summary>
    private static IReadOnlyList<CaseGlance> Glances(IEnumerable<OwnerCase> found, Staff.Snapshot here)
    {
        var all = found.DistinctBy(c => c.Id).ToList();
        return
        [
            .. all.Where(c => c.Promise is not null).OrderBy(c => c.Promise!.By).Select(c => Glance(c, here)),
            .. all.Where(c => c.Promise is null).OrderByDescending(c => c.ClosedAt).Take(3).Select(c => Glance(c, here)),
        ];
    }
}
