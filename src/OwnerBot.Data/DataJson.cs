using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Attachments;
using OwnerBot.Data.DirectLine;
using OwnerBot.Data.Inbox;

namespace OwnerBot.Data;

/// <summary>The bodies of the documents that this room writes for itself. Names, once released, do not change.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(InboxHead))]
[JsonSerializable(typeof(InboxDocument))]
[JsonSerializable(typeof(DirectLineHead))]
[JsonSerializable(typeof(DirectLineEntry))]
[JsonSerializable(typeof(DirectLineStart))]
[JsonSerializable(typeof(AttachmentDocument))]
internal sealed partial class DataJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Of<T>());

    public static T Read<T>(StoredDocument document) =>
        JsonSerializer.Deserialize(document.Body, Of<T>())
        ?? throw new DocumentStoreException($"The document '{document.Id}' is empty.");

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Relaxed.Options.GetTypeInfo(typeof(T));

    /// <summary>Chinese stays Chinese: escaped it would be six bytes a character. Bodies never go into a page unescaped.</summary>
    /// <remarks>A class of its own, because the generated half of this one must have set up its defaults first.</remarks>
    private static class Relaxed
    {
        public static readonly JsonSerializerOptions Options = new(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(new Activities(), Default),
        };
    }

    /// <summary>The wire's own types by reflection: generated code cannot fill an init-only bag of unknown fields.</summary>
    private sealed class Activities : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver _reflection = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.Namespace == typeof(Activity).Namespace ? _reflection.GetTypeInfo(type, options) : null;
    }
}
