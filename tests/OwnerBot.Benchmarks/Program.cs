using OwnerBot.Benchmarks;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Rules;

// One entry a benchmark: its name, what it tells, how it runs with the arguments after its name.
(string Name, string Tells, Action<string[]> Run)[] benchmarks =
[
    ("understanding", "accuracy, emergencies, slots, speed and memory on Evaluation/; --failures lists what was got wrong, --rules measures the word lists alone, --learnt the trained reader alone",
        options => UnderstandingBenchmark.Run(Reader(options), options, Console.Out)),
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

chosen.Run(args[1..]);
return 0;

static Func<IUnderstanding> Reader(string[] options) =>
    options.Contains("--rules") ? () => new RuleReader()
    : options.Contains("--learnt") ? LocalUnderstanding.Load
    : () => new TwoReaders();
