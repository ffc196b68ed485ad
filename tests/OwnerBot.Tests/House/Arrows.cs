using System.Xml.Linq;

namespace OwnerBot.Tests.House;

/// <summary>DESIGN section 2: who may know whom. Read from the project files, so that no arrow slips in unseen.</summary>
public sealed class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["OwnerBot.Cases"] = [],
        ["OwnerBot.Channels"] = [],
        ["OwnerBot.Dialogs"] = ["OwnerBot.Cases"],
        ["OwnerBot.Data"] = ["OwnerBot.Cases", "OwnerBot.Channels", "OwnerBot.Dialogs"],
        ["OwnerBot"] = ["OwnerBot.Cases", "OwnerBot.Channels", "OwnerBot.Data", "OwnerBot.Dialogs"],
    };

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_whom_the_design_lets_it_know(string room)
    {
        // What lies in build/ makes a room and is no part of it.
        var known = References(room, "ProjectReference").Where(path => !path.StartsWith("../../build/", StringComparison.Ordinal));

        Assert.Equal(Allowed[room], known.Select(path => Path.GetFileNameWithoutExtension(path)).Order());
    }

    [Fact]
    public void The_rules_need_no_package_and_no_framework_beyond_the_language()
    {
        Assert.Empty(References("OwnerBot.Cases", "PackageReference"));
        Assert.Empty(References("OwnerBot.Cases", "FrameworkReference"));
    }

    [Fact]
    public void Every_room_of_the_source_stands_in_the_design()
    {
        var rooms = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(Allowed.Keys.Order(), rooms.Order());
    }

    [Fact]
    public void Only_the_desk_and_the_console_can_read_internal_notes()
    {
        var readers = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("NoteStore", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), path).Replace('\\', '/'));

        Assert.All(readers, path => Assert.True(
            path.StartsWith("OwnerBot/Desk/", StringComparison.Ordinal) || path.StartsWith("OwnerBot/Manager/", StringComparison.Ordinal)
            || path is "OwnerBot.Data/Notes/NoteStore.cs" or "OwnerBot/Communities/Memory.cs"
            // Run by hand on the machine itself; no door leads there.
            || path is "OwnerBot/Commands/CommunityExport.cs",
            $"{path} can read internal notes; only the desk and the manager's console may."));
    }

    private static IEnumerable<string> References(string room, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", room, $"{room}.csproj"))
            .Descendants(kind)
            .Select(reference => (string)reference.Attribute("Include")!);
}
