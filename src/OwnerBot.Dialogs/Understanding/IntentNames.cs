namespace OwnerBot.Dialogs.Understanding;

/// <summary>An intent's name in files and on the wire: <c>repair_request</c>.</summary>
public static class IntentNames
{
    private static readonly Dictionary<Intent, string> Names = Enum.GetValues<Intent>().ToDictionary(i => i, Snake);
    private static readonly Dictionary<string, Intent> Intents = Names.ToDictionary(n => n.Value, n => n.Key);

    public static string Of(Intent intent) => Names[intent];

    /// <exception cref="FormatException">No intent has that name.</exception>
    public static Intent Parse(string name) => Intents.TryGetValue(name, out var intent) ? intent : throw new FormatException($"'{name}' is no intent.");

    private static string Snake(Intent intent) =>
        string.Concat(intent.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
