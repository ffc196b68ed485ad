using System.Text.Encodings.Web;
using System.Text.Json;
using OwnerBot.Cases;
using OwnerBot.Communities;
using OwnerBot.Data;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Knowledge;
using OwnerBot.Data.Notes;
using OwnerBot.Data.People;

namespace OwnerBot.Commands;

/// <summary>
/// Writes the community as files that <c>import</c> takes again, and beside them every case, internal note, conversation and
/// transcript line, one JSON object a line.
/// </summary>
internal sealed class CommunityExport(
    PeopleStore people, KnowledgeStore knowledge, CaseStore cases, NoteStore notes, ConversationStore conversations)
{
    private const int LinesAtOnce = 500;

    // Line feeds between the entries of a list, none inside: readable, and a change is a line in a comparison.
    private static readonly JsonSerializerOptions OneLine = new(DomainJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <exception cref="InvalidDataException">The folder has files already; nothing was written.</exception>
    public async Task<int> RunAsync(string folder, TextWriter output)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new InvalidDataException($"{folder} is not empty; name a new folder, so that nothing is written over.");
        }

        Directory.CreateDirectory(folder);
        var profile = await people.SettingAsync<CommunityProfile>(CommunityProfile.Setting, CancellationToken.None) ?? CommunityProfile.Unnamed;
        var services = await people.SettingAsync<ServiceList>(ServiceList.Setting, CancellationToken.None) ?? ServiceList.Standard;
        await File.WriteAllTextAsync(Path.Combine(folder, CommunityFolder.CommunityFile), JsonSerializer.Serialize(profile, Indented) + "\n");
        await File.WriteAllTextAsync(Path.Combine(folder, CommunityFolder.ServicesFile), JsonSerializer.Serialize(services, Indented) + "\n");
        var clerks = await people.ClerksAsync(CancellationToken.None);
        await output.WriteLineAsync($"clerks         {await ListAsync(folder, CommunityFolder.StaffFile, "clerks", clerks.ToAsyncEnumerable())}");
        await output.WriteLineAsync($"homes          {await ListAsync(folder, CommunityFolder.HomesFile, "homes", people.AllHomesAsync(default))}");
        await output.WriteLineAsync($"owners         {await ListAsync(folder, CommunityFolder.OwnersFile, "owners", people.AllOwnersAsync(default))}");
        var facts = await knowledge.FactsAsync(CancellationToken.None);
        await output.WriteLineAsync($"facts          {await ListAsync(folder, CommunityFolder.FactsFile, "facts", facts.ToAsyncEnumerable())}");
        await output.WriteLineAsync($"cases          {await LinesAsync(folder, "cases.jsonl", cases.AllAsync(default).Select(ExportedCase.Of))}");
        await output.WriteLineAsync($"notes          {await LinesAsync(folder, "notes.jsonl", AllNotesAsync())}");
        await output.WriteLineAsync($"conversations  {await LinesAsync(folder, "conversations.jsonl", AllConversationsAsync())}");
        await output.WriteLineAsync($"transcript     {await LinesAsync(folder, "transcripts.jsonl", AllLinesAsync())}");
        await output.WriteLineAsync($"Written to {folder}");
        return 0;
    }

    private async IAsyncEnumerable<InternalNote> AllNotesAsync()
    {
        await foreach (var onFile in cases.AllAsync(default))
        {
            foreach (var note in await notes.OfAsync(onFile.Case.Id, default))
            {
                yield return note;
            }
        }
    }

    private async IAsyncEnumerable<ConversationRecord> AllConversationsAsync()
    {
        await foreach (var id in conversations.AllAsync(default))
        {
            if (await conversations.FindAsync(id, default) is { } found)
            {
                yield return found.Value;
            }
        }
    }

    private async IAsyncEnumerable<ExportedLine> AllLinesAsync()
    {
        await foreach (var id in conversations.AllAsync(default))
        {
            IReadOnlyList<TranscriptLine> lines;
            for (var after = 0L; (lines = await conversations.TranscriptAsync(id, after, LinesAtOnce, default)).Count > 0; after = lines[^1].Seq)
            {
                var deliveries = await conversations.DeliveriesAsync(id, after, LinesAtOnce, default);
                foreach (var line in lines)
                {
                    yield return new(id, line, deliveries.GetValueOrDefault(line.Seq)?.State);
                }
            }
        }
    }

    private static async Task<int> ListAsync<T>(string folder, string file, string name, IAsyncEnumerable<T> entries)
    {
        await using var writer = File.CreateText(Path.Combine(folder, file));
        await writer.WriteAsync($"{{ \"{name}\": [");
        var count = 0;
        await foreach (var entry in entries)
        {
            await writer.WriteAsync($"{(count++ == 0 ? "" : ",")}\n  {JsonSerializer.Serialize(entry, OneLine)}");
        }

        await writer.WriteAsync("\n] }\n");
        return count;
    }

    private static async Task<int> LinesAsync<T>(string folder, string file, IAsyncEnumerable<T> entries)
    {
        await using var writer = File.CreateText(Path.Combine(folder, file));
        var count = 0;
        await foreach (var entry in entries)
        {
            await writer.WriteAsync(JsonSerializer.Serialize(entry, OneLine) + "\n");
            count++;
        }

        return count;
    }

    /// <summary>A case as it stands, with the history that made it so.</summary>
    private sealed record ExportedCase(
        CaseNumber Number, CaseId Id, string Service, string Stage, ClerkId Responsible, string OwnerName, string Summary, IReadOnlyList<int> Stars,
        IReadOnlyList<CaseEvent> History)
    {
        public static ExportedCase Of(CaseOnFile onFile) => new(
            onFile.Case.Number, onFile.Case.Id, onFile.Case.Service.Value, onFile.Case.Stage.ToString(), onFile.Case.Responsible, onFile.Case.OwnerName,
            onFile.Case.Summary, [.. onFile.Case.Ratings.Select(rating => rating.Stars)], onFile.Events);
    }

    private sealed record ExportedLine(ConversationId Conversation, TranscriptLine Line, DeliveryState? Delivery);
}
