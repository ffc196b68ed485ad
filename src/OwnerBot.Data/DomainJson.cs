using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;

namespace OwnerBot.Data;

/// <summary>
/// How documents are written: camelCase, ids as plain strings, enums by name, a case's events by type name. By reflection,
/// since the events of a case are found in the rules' assembly and a new one must not be forgotten here.
/// </summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>For files that people write: comments and trailing commas are fine, an unknown or missing field is a fault.</summary>
    public static JsonSerializerOptions Files { get; } = new(Options)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="InvalidDataException">The stored document cannot be read as this type.</exception>
    public static T Read<T>(string body) =>
        JsonSerializer.Deserialize<T>(body, Options) ?? throw new InvalidDataException($"An empty {typeof(T).Name} document.");

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Chinese stays readable in the database; the documents never go into a page as they are.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NameCaseEvents),
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new TextIdConverter<CaseId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<ClerkId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<OwnerId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<HomeId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<ConversationId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<ServiceKey>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<BookingId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextIdConverter<ResourceKey>(id => id.Value, text => new(text)));
        options.Converters.Add(new CaseNumberConverter());
        return options;
    }

    private static void NameCaseEvents(JsonTypeInfo info)
    {
        if (info.Type != typeof(CaseEvent))
        {
            return;
        }

        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "happened" };
        foreach (var happened in typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new(happened, happened.Name));
        }
    }

    private sealed class TextIdConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(write(value));
    }

    private sealed class CaseNumberConverter : JsonConverter<CaseNumber>
    {
        public override CaseNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, CaseNumber value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
