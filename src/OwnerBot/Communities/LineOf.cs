namespace OwnerBot.Communities;

/// <summary>Where in a file an entry stands, for a fault that names it.</summary>
internal static class LineOf
{
    /// <summary>Each fault with its file and line: the line is that of the key, or slot or option, which the fault names first or second.</summary>
    public static string Faults(string file, string text, IReadOnlyList<string> faults) => string.Join(
        Environment.NewLine, faults.Select(fault => $"{file}{(Line(text, fault) is { } line ? $", line {line}" : "")}: {fault}"));

    /// <returns>Counted from 1; null when the fault names nothing that stands in the file.</returns>
    private static int? Line(string text, string fault)
    {
        var names = fault.Split('\'').Where((_, at) => at % 2 == 1).ToList();
        var entry = names.Count == 0 ? -1 : Find(text, names[0], 0);
        if (entry < 0)
        {
            return null;
        }

        var within = names.Count > 1 ? Find(text, names[1], entry) : -1;
        return text.AsSpan(0, within > entry ? within : entry).Count('\n') + 1;
    }

    private static int Find(string text, string name, int from) => text.IndexOf($"\"{name}\"", from, StringComparison.Ordinal);
}
