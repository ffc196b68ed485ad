using System.Diagnostics;
using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Benchmarks;

/// <summary>
/// Measures an understanding against <c>Evaluation/</c>; <c>--failures</c> lists every line that was got wrong, a batch's name
/// measures that batch alone.
/// </summary>
internal static class UnderstandingBenchmark
{
    public static void Run(Func<IUnderstanding> load, IReadOnlyList<string> options, TextWriter to)
    {
        IReadOnlyList<string> batches = [.. UnderstandingData.Batches.Where(batch => options.Contains(batch))];
        batches = batches.Count == 0 ? UnderstandingData.Batches : batches;
        IReadOnlyList<Phrase> phrases = [.. batches.SelectMany(UnderstandingData.Phrases)];
        IReadOnlyList<SlotLine> slotLines = [.. batches.SelectMany(UnderstandingData.SlotLines)];
        var scores = new UnderstandingScores(to, failures: options.Contains("--failures"));

        var (heapBefore, residentBefore) = Memory();
        var began = Stopwatch.GetTimestamp();
        var understanding = load();
        understanding.Read("你好", Morning(null));
        var ready = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

        // The first message of an owner comes without a known language: that is the harder case, so it is the one measured.
        (Phrase, Understood)[] read = [.. phrases.Select(p => (p, understanding.Read(p.Text, Morning(null))))];
        scores.Intents(read);
        scores.Emergencies(read);
        scores.Slots([.. slotLines.Select(s => (s, Got(understanding, s)))]);

        to.WriteLine("\n## Speed and memory\n\n| | |\n| --- | --- |");
        to.WriteLine($"| loaded and first message read | {UnderstandingSpeed.Ms(ready)} |");
        UnderstandingSpeed.Print(to, understanding, [
            .. phrases.Select(p => (p.Text, Morning(p.Language))),
            .. slotLines.Select(s => (s.Line.Text, s.Line.In(default, UnderstandingData.Zone)))]);
        var (heap, resident) = Memory();
        to.WriteLine($"| managed heap added | {(heap - heapBefore) / 1e6:0} MB |");
        to.WriteLine($"| resident memory added | {(resident - residentBefore) / 1e6:0} MB |");
        GC.KeepAlive(understanding);
    }

    private static JsonObject Got(IUnderstanding understanding, SlotLine said) =>
        UnderstandingJson.Write(understanding.Read(said.Line.Text, said.Line.In(default, UnderstandingData.Zone)).Got);

    private static Circumstances Morning(Language? known) =>
        new(new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.FromHours(8)), UnderstandingData.Zone, known, Asked: null);

    private static (long Heap, long Resident) Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), self.WorkingSet64);
    }
}
