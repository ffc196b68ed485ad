using System.Text;
using System.Text.Json;
using OwnerBot.Data;

namespace OwnerBot.Communities;

/// <summary>
/// Reads a folder's files entry by entry, so that every fault can be named with its line and one bad entry does not hide
/// the others.
/// </summary>
internal sealed class CommunityFiles(string folder)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly List<FileFault> _faults = [];

    public IReadOnlyList<FileFault> Faults => _faults;

    /// <summary>The file as one object; null when it is missing or wrong, which is then a fault.</summary>
    public Placed<T>? One<T>(string file)
        where T : class
    {
        if (Bytes(file, required: true) is not { } bytes)
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<T>(bytes, DomainJson.Files) is { } value)
            {
                return new(file, 1, value);
            }

            _faults.Add(new(file, 1, "it is empty; write an object: { … }."));
        }
        catch (JsonException fault)
        {
            _faults.Add(FaultOf<T>(file, fault, from: 1));
        }

        return null;
    }

    /// <summary>The entries of the file's one list, <c>{ "homes": [ … ] }</c>; the bad ones are faults and left out.</summary>
    /// <param name="required">When not, a missing file is an empty list.</param>
    public IReadOnlyList<Placed<T>> List<T>(string file, string name, bool required)
        where T : class
    {
        if (Bytes(file, required) is not { } bytes)
        {
            return [];
        }

        var entries = new List<Placed<T>>();
        var lines = new LineCounter(bytes);
        var reader = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (!OpensList(ref reader, name))
            {
                _faults.Add(new(file, lines.At(reader.TokenStartIndex), $"the file begins with {{ \"{name}\": [ and holds one entry after the other."));
                return [];
            }

            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var line = lines.At(reader.TokenStartIndex);
                if (Entry<T>(file, ref reader, line) is { } value)
                {
                    entries.Add(new(file, line, value));
                }
            }

            Ends(file, ref reader, lines);
        }
        catch (JsonException fault)
        {
            _faults.Add(FaultOf<T>(file, fault, from: 1));
        }

        return entries;
    }

    public bool Has(string file) => File.Exists(Path.Combine(folder, file));

    public void Add(IEnumerable<FileFault> faults) => _faults.AddRange(faults);

    /// <exception cref="CommunityFilesException">There is a fault.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
        {
            throw new CommunityFilesException(_faults);
        }
    }

    private T? Entry<T>(string file, ref Utf8JsonReader reader, long line)
        where T : class
    {
        var at = reader;
        try
        {
            if (JsonSerializer.Deserialize<T>(ref reader, DomainJson.Files) is { } value)
            {
                return value;
            }

            _faults.Add(new(file, line, "there is no entry between two commas; take one of them out."));
        }
        catch (JsonException fault) when (fault.GetType() == typeof(JsonException))
        {
            // The entry does not fit; the rest of the file is still read.
            _faults.Add(FaultOf<T>(file, fault, line));
            reader = at;
            reader.Skip();
        }

        return null;
    }

    private void Ends(string file, ref Utf8JsonReader reader, LineCounter lines)
    {
        if (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            _faults.Add(new(file, lines.At(reader.TokenStartIndex), $"nothing here is called \"{reader.GetString()}\"; take it out or correct its name."));
            reader.Skip();
        }

        while (reader.Read())
        {
        }
    }

    private static bool OpensList(ref Utf8JsonReader reader, string name) =>
        reader.Read() && reader.TokenType is JsonTokenType.StartObject
        && reader.Read() && reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals(name)
        && reader.Read() && reader.TokenType is JsonTokenType.StartArray;

    private byte[]? Bytes(string file, bool required)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            if (required)
            {
                _faults.Add(new(file, 0, $"it is not in {folder}; a community folder needs it."));
            }

            return null;
        }

        var bytes = File.ReadAllBytes(path);
        bytes = bytes.AsSpan().StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return bytes;
        }
        catch (DecoderFallbackException)
        {
            _faults.Add(new(file, 0, "it is not written in UTF-8; save it again with that encoding."));
            return null;
        }
    }

    /// <param name="from">The line on which the entry begins that the fault counts its own lines from.</param>
    private static FileFault FaultOf<T>(string file, JsonException fault, long from) =>
        new(file, from + (fault.LineNumber ?? 0), JsonRemedy.For(fault, typeof(T)));

    /// <summary>Counts on from where it counted last: entries come in order.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private long _at;
        private long _line = 1;

        public long At(long index)
        {
            var (start, end) = index >= _at ? (_at, index) : (0, index);
            _line = (index >= _at ? _line : 1) + bytes.AsSpan((int)start, (int)(end - start)).Count((byte)'\n');
            _at = index;
            return _line;
        }
    }
}
