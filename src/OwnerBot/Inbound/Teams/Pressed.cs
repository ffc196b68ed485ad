using System.Text.Json;
using OwnerBot.Channels.Activities;
using OwnerBot.Outbound.Teams;

namespace OwnerBot.Inbound.Teams;

/// <summary>What a press on one of our cards says; read from what the channel gives back, and believed in nothing.</summary>
internal abstract record Pressed
{
    private Pressed()
    {
    }

    /// <param name="Round">Of the card that was pressed; a command's card has a new one after each press.</param>
    public sealed record Choice(long Line, int Index, int Round) : Pressed;

    public sealed record Act(string Case, string What, int Version, int? Stars) : Pressed;

    public sealed record Look(string Case) : Pressed;

    /// <returns>Null when it is no press of ours.</returns>
    public static Pressed? Read(Activity invoke)
    {
        if (invoke.Value is not { ValueKind: JsonValueKind.Object } value || Object(value, "action") is not { } action
            || Object(action, "data") is not { } data)
        {
            return null;
        }

        return Text(action, "verb") switch
        {
            LineCard.Verb when Number(data, "line") is { } line && Number(data, "choice") is { } choice and >= 0 and < 1000 =>
                new Choice(line, (int)choice, RoundOf(Text(data, "nonce"))),
            CaseCard.Verb when Text(data, "case") is { } id && Text(data, "act") is { } act && Number(data, "version") is { } version and >= 0 and < int.MaxValue =>
                new Act(id, act, (int)version, (int?)Number(data, "stars")),
            CaseCard.Look when Text(data, "case") is { } id => new Look(id),
            _ => null,
        };
    }

    private static int RoundOf(string? nonce) =>
        nonce is not null && int.TryParse(nonce.AsSpan(nonce.LastIndexOf('.') + 1), out var round) && round is > 0 and < 100_000 ? round : 0;

    private static JsonElement? Object(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 300 } text ? text : null;

    private static long? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
