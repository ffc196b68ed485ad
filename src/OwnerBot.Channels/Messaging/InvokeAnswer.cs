using System.Text.Json;

namespace OwnerBot.Channels.Messaging;

/// <summary>What an invoke is answered.</summary>
/// <param name="Status">HTTP's.</param>
/// <param name="Body">Null: none.</param>
public sealed record InvokeAnswer(int Status, JsonElement? Body = null)
{
    /// <summary>To a card's action: the card is replaced by this one, for whoever pressed.</summary>
    public static InvokeAnswer Card(JsonElement card) => ToCard(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>To a card's action: a line that Teams shows beside the card.</summary>
    public static InvokeAnswer Message(string text) => ToCard(200, "application/vnd.microsoft.activity.message", Json(text));

    /// <summary>To a card's action: it was not done, because.</summary>
    /// <param name="status">400 for what was asked wrongly, 500 for a fault of ours.</param>
    public static InvokeAnswer Error(int status, string code, string message) =>
        ToCard(status, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new ErrorBody(code, message), MessagingJson.Wire.ErrorBody));

    // Teams reads the status from the body; HTTP's own must be 200 or the person sees nothing but a fault.
    private static InvokeAnswer ToCard(int status, string type, JsonElement value) =>
        new(200, JsonSerializer.SerializeToElement(new CardAnswer(status, type, value), MessagingJson.Wire.CardAnswer));

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, MessagingJson.Wire.String);
}
