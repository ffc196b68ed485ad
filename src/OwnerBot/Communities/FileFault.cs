namespace OwnerBot.Communities;

/// <summary>What is wrong in a community's file, where, and what to do about it.</summary>
/// <param name="Line">From 1; 0 when the fault is the file itself.</param>
internal sealed record FileFault(string File, long Line, string Remedy)
{
    public override string ToString() => Line == 0 ? $"{File}: {Remedy}" : $"{File}, line {Line}: {Remedy}";
}

/// <summary>One entry of a file, and where it begins.</summary>
/// <param name="Line">From 1.</param>
internal sealed record Placed<T>(string File, long Line, T Value)
{
    public FileFault Fault(string remedy) => new(File, Line, remedy);
}

/// <summary>A community's files are wrong; nothing was changed. The message has every fault, a line each.</summary>
internal sealed class CommunityFilesException(IReadOnlyList<FileFault> faults)
    : Exception($"The community's files have {(faults.Count == 1 ? "a fault" : $"{faults.Count} faults")}; nothing was changed.\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<FileFault> Faults => faults;
}
