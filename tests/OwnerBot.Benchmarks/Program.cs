using OwnerBot.Benchmarks;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Rules;

// One entry a benchmark: its name, what it tells, how it runs with the arguments after its name.
(string Name, string Tells, Func<string[], Task<int>> Run)[] benchmarks =
[
    ("understanding", "accuracy, emergencies, slots, speed and memory on Evaluation/; --failures lists what was got wrong, --rules measures the word lists alone, --learnt the trained reader alone",
        options => Done(() => UnderstandingBenchmark.Run(Reader(options), options, Console.Out))),
    ("fuzz", "bent activities and requests at every public door of the real program; fuzz [requests, default 100000] [seed]",
        options => FuzzBenchmark.RunAsync(options, Console.Out)),
];

var chosen = benchmarks.FirstOrDefault(benchmark => benchmark.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    Console.WriteLine("dotnet run -c Release --project tests/OwnerBot.Benchmarks -- <name> [options]\n");
    foreach (var (name, tells, _) in benchmarks)
    {
        Console.WriteLine($"  {name,-16}{tells}");
    }

    return args.FirstOrDefault() is null or "all" ? 0 : 1;
}

return await chosen.Run(args[1..]);

static Task<int> Done(Action run)
{
    run();
    return Task.FromResult(0);
}

static Func<IUnderstanding> Reader(string[] options) =>
    options.Contains("--rules") ? () => new RuleReader()
    : options.Contains("--learnt") ? LocalUnderstanding.Load
    : () => new TwoReaders();
