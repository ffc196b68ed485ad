using System.Globalization;
using System.Text;
using System.Text.Json;
using OwnerBot.Commands;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Communities;

/// <summary>A community goes in as files and comes out as files, with every case and line that a conversation made.</summary>
public sealed class InAndOut : IDisposable
{
    private readonly FolderOfFiles _folder = new();
    private readonly string _data = Directory.CreateTempSubdirectory("ownerbot-inout-").FullName;

    [Fact]
    public async Task Importing_again_changes_nothing_and_a_changed_line_changes_that_one()
    {
        Assert.Contains("Homes: 3 new, 0 changed, 0 as they were", await RunAsync("import", _folder.Path), StringComparison.Ordinal);
        Assert.Contains("Homes: 0 new, 0 changed, 3 as they were", await RunAsync("import", _folder.Path), StringComparison.Ordinal);

        _folder.Write("homes.json", _folder.Read("homes.json").Replace("2026-06-18", "2026-06-19", StringComparison.Ordinal));

        Assert.Contains("Homes: 0 new, 1 changed, 2 as they were", await RunAsync("import", _folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_one_fault_changes_nothing_at_all()
    {
        await RunAsync("import", _folder.Path);
        _folder.Write("owners.json", _folder.Read("owners.json").Replace("甲", "丙", StringComparison.Ordinal).Replace("h2", "h7", StringComparison.Ordinal));

        Assert.Contains("owners.json, line 3: 'o2' has the home 'h7'", await FailAsync("import", _folder.Path), StringComparison.Ordinal);

        var exported = Path.Combine(_data, "out");
        await RunAsync("export", exported);
        Assert.Contains("甲", await File.ReadAllTextAsync(Path.Combine(exported, "owners.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_and_is_the_same_again()
    {
        await RunAsync("import", _folder.Path);
        var (first, second) = (Path.Combine(_data, "first"), Path.Combine(_data, "second"));
        await RunAsync("export", first);

        Assert.Contains("Homes: 0 new, 0 changed, 3 as they were", await RunAsync("import", first), StringComparison.Ordinal);
        await RunAsync("export", second);

        foreach (var file in Directory.GetFiles(first))
        {
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(Path.Combine(second, Path.GetFileName(file))));
        }

        Assert.Contains("not empty", await FailAsync("export", first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_running_house_every_case_and_every_line_comes_out_in_order()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await owner.SayAsync("找人工，门口的灯坏了三天没人理");
        var ownerCase = Assert.Single(await house.CasesOfAsync(owner));

        var exported = Path.Combine(_data, "live");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var status = await CommunityCommands.RunAsync(["export", exported, "--OwnerBot:DataFolder", house.Folder], output, errors);

        Assert.Equal((0, ""), (status, errors.ToString()));
        var cases = await LinesAsync(exported, "cases.jsonl");
        Assert.Equal(ownerCase.Number.Value, Assert.Single(cases).GetProperty("number").GetInt32());
        var said = await LinesAsync(exported, "transcripts.jsonl");
        Assert.Equal(Enumerable.Range(1, said.Count), said.Select(line => line.GetProperty("line").GetProperty("seq").GetInt32()));
        Assert.Contains(said, line => line.GetProperty("line").GetProperty("text").GetString() == "找人工，门口的灯坏了三天没人理");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    public async Task Without_a_folder_it_says_how_it_is_called(string command)
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(1, await CommunityCommands.RunAsync([command], TextWriter.Null, errors));
        Assert.Contains($"-- {command} FOLDER", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<string> RunAsync(string command, string folder)
    {
        using var output = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var status = await CommunityCommands.RunAsync([command, folder, "--OwnerBot:DataFolder", Path.Combine(_data, "db")], output, errors);
        Assert.Equal((0, ""), (status, errors.ToString()));
        return output.ToString();
    }

    private async Task<string> FailAsync(string command, string folder)
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(1, await CommunityCommands.RunAsync([command, folder, "--OwnerBot:DataFolder", Path.Combine(_data, "db")], TextWriter.Null, errors));
        return errors.ToString();
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(string folder, string file) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, file))).Select(line => JsonDocument.Parse(line).RootElement)];
}
