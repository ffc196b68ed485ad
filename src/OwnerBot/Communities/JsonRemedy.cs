using System.Text.Json;
using System.Text.RegularExpressions;

namespace OwnerBot.Communities;

/// <summary>What to write instead, for somebody who edits a file and does not know our types.</summary>
internal static partial class JsonRemedy
{
    private static readonly Dictionary<Type, string> Wanted = new()
    {
        [typeof(DateOnly)] = "write a day of the calendar as 2027-02-28",
        [typeof(TimeOnly)] = "write a time of day as 09:00",
        [typeof(TimeSpan)] = "write a length of time as 00:30:00, or 1.00:00:00 for a day",
        [typeof(int)] = "write a whole number",
        [typeof(decimal)] = "write a number",
        [typeof(bool)] = "write true or false",
        [typeof(string)] = "write text in quotation marks",
    };

    /// <param name="read">What the file or entry was to become.</param>
    public static string For(JsonException fault, Type read)
    {
        var place = fault.Path is { Length: > 1 } path ? $"'{path.TrimStart('$', '.')}': " : "";
        if (Unknown().Match(fault.Message) is { Success: true } unknown)
        {
            return $"nothing here is called '{unknown.Groups["name"].Value}'; take it out or correct its name.";
        }

        if (fault.Message.Contains("could not be converted", StringComparison.Ordinal))
        {
            return $"{place}{For(TypeAt(read, fault.Path ?? ""))}.";
        }

        // A slip in the file's own grammar: the reader's sentence says which sign it met.
        return $"{place}{fault.Message.Split(" Path:", 2)[0].Split(" LineNumber:", 2)[0].TrimEnd('.')}.";
    }

    private static string For(Type? wanted) =>
        wanted is null ? "this is not what belongs here"
        : wanted.IsEnum ? $"write one of {string.Join(", ", Enum.GetNames(wanted))}"
        : Wanted.GetValueOrDefault(wanted) ?? (ElementOf(wanted) is null ? "this is not what belongs here" : "write a list: [ … ]");

    /// <summary>Follows "$.shifts[0].from": the reader names the outer type where a value may be left out.</summary>
    private static Type? TypeAt(Type type, string path)
    {
        Type? at = type;
        foreach (Match step in Steps().Matches(path))
        {
            at = step.Groups["name"] is { Success: true } name
                ? at?.GetProperties().FirstOrDefault(one => one.Name.Equals(name.Value, StringComparison.OrdinalIgnoreCase))?.PropertyType
                : ElementOf(at);
        }

        return at is null ? null : Nullable.GetUnderlyingType(at) ?? at;
    }

    private static Type? ElementOf(Type? type) =>
        type is { IsGenericType: true } && type != typeof(string) && type.GetGenericArguments() is [var element] ? element : null;

    [GeneratedRegex("property '(?<name>[^']*)' could not be mapped", RegexOptions.NonBacktracking)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\.(?<name>\w+)|\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Steps();
}
