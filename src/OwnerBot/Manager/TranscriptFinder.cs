using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Data.Search;

namespace OwnerBot.Manager;

/// <summary>Finds conversations for the manager, latest first, a page at a time.</summary>
internal sealed class TranscriptFinder(
    ConversationDirectory directory, ConversationStore conversations, ITranscriptSearch search, PeopleStore people, CaseStore cases, Staff staff)
{
    public const int PageSize = 30;

    /// <summary>Newest lines with the words looked for; older ones ask for more words or for dates.</summary>
    public const int MostHits = 500;

    private const int Step = 50;

    /// <summary>Entries looked at for one page, so that a rare name does not read the whole house at once.</summary>
    private const int MostLookedAt = 1000;

    private const int MostOwners = 500;

    private const int MostCases = 10;

    /// <param name="token">The last page's <see cref="TranscriptPage.Next"/>; null for the first page.</param>
    public async Task<TranscriptPage> FindAsync(TranscriptQuestion question, string? token, CancellationToken cancellationToken)
    {
        var zone = (await staff.NowAsync(cancellationToken)).Community.Zone();
        HashSet<OwnerId> owners = question.HasOwner
            ? [.. (await people.FindOwnersAsync(question.Owner, MostOwners, cancellationToken)).Select(owner => owner.Id)]
            : [];
        var asked = new Asked(question, owners, question.Since(zone), question.Before(zone));
        return question.HasWords ? await SaidAsync(asked, token, cancellationToken) : await LatestAsync(asked, token, cancellationToken);
    }

    private async Task<TranscriptPage> LatestAsync(Asked asked, string? token, CancellationToken cancellationToken)
    {
        List<TranscriptRow> rows = [];
        var lookedAt = 0;
        do
        {
            var (entries, next) = await directory.LatestAsync(asked.Question.Clerk, asked.Since, null, Step, token, cancellationToken);
            foreach (var entry in entries.Where(entry => entry.OwnerSpoke && asked.FitsOwner(entry)))
            {
                var (spoken, at) = await SpokenAsync(entry, asked, cancellationToken);
                if (spoken)
                {
                    rows.Add(await RowAsync(entry, null, at, cancellationToken));
                }
            }

            (token, lookedAt) = (next, lookedAt + entries.Count);
        }
        while (token is not null && rows.Count < PageSize && lookedAt < MostLookedAt);

        return new(rows, token, IsCutShort: false);
    }

    private async Task<TranscriptPage> SaidAsync(Asked asked, string? token, CancellationToken cancellationToken)
    {
        var hits = await search.FindAsync(asked.Question.Words, MostHits, cancellationToken);
        var newest = hits.Where(hit => asked.Fits(hit.At)).DistinctBy(hit => hit.ConversationId).ToList();
        List<TranscriptRow> rows = [];
        var at = token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture);
        for (; at < newest.Count && rows.Count < PageSize; at++)
        {
            var hit = newest[at];
            if (await directory.FindAsync(new(hit.ConversationId), cancellationToken) is { } entry && asked.FitsOwner(entry) && asked.FitsClerk(entry))
            {
                rows.Add(await RowAsync(entry, hit, hit.Seq, cancellationToken));
            }
        }

        return new(rows, at < newest.Count ? at.ToString(CultureInfo.InvariantCulture) : null, IsCutShort: hits.Count == MostHits);
    }

    /// <summary>Whether anything was said there between the dates, and where that begins.</summary>
    private async Task<(bool Spoken, long? At)> SpokenAsync(DirectoryEntry entry, Asked asked, CancellationToken cancellationToken)
    {
        if (asked.Before is { } before && entry.StartedAt >= before)
        {
            return (false, null);
        }

        if (asked.Since is not { } since || since <= entry.StartedAt)
        {
            return (true, null);
        }

        var first = await conversations.FirstSinceAsync(entry.Id, since, entry.LastSeq, cancellationToken);
        return first is not null && asked.Fits(first.At) ? (true, first.Seq) : (false, null);
    }

    private async Task<TranscriptRow> RowAsync(DirectoryEntry entry, SearchHit? hit, long? opensAt, CancellationToken cancellationToken)
    {
        var owner = entry.Owner is { } id ? await people.OwnerAsync(id, cancellationToken) : null;
        var homes = owner is null ? [] : await people.HomesOfAsync(owner, cancellationToken);
        var opened = await cases.OfConversationAsync(entry.Id, MostCases, cancellationToken);
        return new(entry, homes, hit, opensAt, [.. opened.Where(ownerCase => ownerCase.IsOpen)], opened.MaxBy(ownerCase => ownerCase.OpenedAt)?.Summary);
    }

    private sealed record Asked(TranscriptQuestion Question, HashSet<OwnerId> Owners, DateTimeOffset? Since, DateTimeOffset? Before)
    {
        /// <summary>By the owner that the chat is bound to, or by the name that a stranger came with.</summary>
        public bool FitsOwner(DirectoryEntry entry) =>
            !Question.HasOwner || (entry.Owner is { } owner && Owners.Contains(owner))
            || entry.OwnerName.Contains(Question.Owner.Trim(), StringComparison.OrdinalIgnoreCase);

        public bool FitsClerk(DirectoryEntry entry) => Question.Clerk is not { } clerk || entry.Clerks.Contains(clerk);

        public bool Fits(DateTimeOffset at) => !(at < Since) && !(at >= Before);
    }
}

/// <param name="Next">Null when there is no more.</param>
/// <param name="IsCutShort">True when only the newest <see cref="TranscriptFinder.MostHits"/> lines with these words were looked at.</param>
internal sealed record TranscriptPage(IReadOnlyList<TranscriptRow> Rows, string? Next, bool IsCutShort);

/// <param name="Hit">The newest line with the words looked for; null when none were asked.</param>
/// <param name="OpensAt">The line at which to open it; null for its beginning.</param>
/// <param name="OpenCases">By promise.</param>
/// <param name="About">What the latest case is about: the last words are often no more than a pressed button. Null when there is no case.</param>
public sealed record TranscriptRow(
    DirectoryEntry Entry, IReadOnlyList<HomeRecord> Homes, SearchHit? Hit, long? OpensAt, IReadOnlyList<OwnerCase> OpenCases, string? About = null);
