using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using NJsonSchema;
using OwnerBot.Cases;
using OwnerBot.Channels.Authentication;
using OwnerBot.Communities;
using OwnerBot.TeamsApp;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>What <c>teams-package</c> makes, held to the manifest's own schema.</summary>
public sealed class TheAppPackage
{
    private const string App = "6b1d9c3e-8a52-4a53-9b7d-2f1f0f5a7c11";

    private static readonly CommunityProfile Demo = CommunityFolder.Read(FirstLoad.Demo).Community;

    public static TheoryData<string, string> Names { get; } = new()
    {
        { "澜庭花园", "Lanting Gardens" },
        { new string('园', 90), new string('G', 200) },
        { "“引号” 与 \\ 斜线", "The \"Quoted\" \\ Gardens <b>" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Manifest_and_localisation_files_keep_to_the_schema_whatever_the_community_is_called(string chinese, string english)
    {
        var zip = Package(Demo with { Name = new(chinese, chinese, english) });

        Assert.Empty((await SchemaAsync("MicrosoftTeams.schema.json")).Validate(Text(zip, "manifest.json")));
        var localisation = await SchemaAsync("MicrosoftTeams.Localization.schema.json");
        Assert.Empty(localisation.Validate(Text(zip, "zh-CN.json")));
        Assert.Empty(localisation.Validate(Text(zip, "zh-TW.json")));
    }

    [Fact]
    public async Task The_schema_refuses_what_Teams_would()
    {
        var broken = JsonNode.Parse(Text(Package(Demo), "manifest.json"))!;
        broken["bots"]![0]!["scopes"]![0] = "everywhere";
        broken["name"]!["short"] = new string('x', 31);

        Assert.Equal(2, (await SchemaAsync("MicrosoftTeams.schema.json")).Validate(broken.ToJsonString()).Count);
    }

    [Fact]
    public void Everything_that_the_manifest_names_is_in_the_zip_and_every_command_is_in_each_language()
    {
        var zip = Package(Demo);
        var manifest = JsonNode.Parse(Text(zip, "manifest.json"))!;
        var files = manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(one => (string)one!["file"]!)
            .Append((string)manifest["icons"]!["color"]!).Append((string)manifest["icons"]!["outline"]!);

        Assert.All(files, file => Assert.NotNull(zip.GetEntry(file)));
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Count;
        foreach (var language in new[] { "zh-CN.json", "zh-TW.json" })
        {
            var words = JsonNode.Parse(Text(zip, language))!.AsObject();
            Assert.Equal(2 * commands, words.Count(word => word.Key.StartsWith("bots[0]", StringComparison.Ordinal)));
        }

        Assert.Equal(App, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("desk.example", (string?)manifest["validDomains"]![0]);
        Assert.Equal("澜庭花园前台", (string?)JsonNode.Parse(Text(zip, "zh-CN.json"))!["name.short"]);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_is_a_PNG_of_the_size_that_Teams_wants(string name, int size)
    {
        var bytes = Bytes(Package(Demo), name);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        var pixels = Pixels(bytes, size);
        if (name == "outline.png")
        {
            // White on nothing, and nothing else.
            Assert.All(pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
            Assert.Contains(pixels, pixel => pixel.Alpha == 255);
            Assert.Contains(pixels, pixel => pixel.Alpha == 0);
        }
        else
        {
            Assert.All(pixels, pixel => Assert.Equal(255, pixel.Alpha));
        }
    }

    [Fact]
    public async Task One_command_writes_it_and_says_where_and_the_same_settings_give_the_same_file()
    {
        var folder = Directory.CreateTempSubdirectory("ownerbot-package-").FullName;
        try
        {
            string[] settings = [$"--BotFramework:AppId={App}", "--BotFramework:PublicOrigin=https://desk.example", $"--OwnerBot:DataFolder={folder}", "--environment=Development"];
            var (one, other) = (Path.Combine(folder, "one.zip"), Path.Combine(folder, "other.zip"));
            var said = new StringWriter();

            Assert.Equal(0, await TeamsPackageCommand.RunAsync([.. settings, "--output", one], said, TextWriter.Null));
            Assert.Equal(0, await TeamsPackageCommand.RunAsync([.. settings, "--output", other], TextWriter.Null, TextWriter.Null));

            Assert.Equal(one, said.ToString().Trim());
            Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(other));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_the_bot_or_its_public_address_it_says_which_setting_is_missing()
    {
        var errors = new StringWriter();

        Assert.Equal(1, await TeamsPackageCommand.RunAsync(["--Teams:Version=one", "--Teams:PrivacyUrl=http://plain.example"], TextWriter.Null, errors));

        foreach (var setting in new[] { "BotFramework:AppId", "BotFramework:PublicOrigin", "Teams:Version", "Teams:PrivacyUrl" })
        {
            Assert.Contains(setting, errors.ToString(), StringComparison.Ordinal);
        }
    }

    private static ZipArchive Package(CommunityProfile community)
    {
        var package = new MemoryStream();
        TeamsPackage.Write(package, new BotFrameworkOptions { AppId = App, PublicOrigin = "https://desk.example" }, new(), community);
        package.Position = 0;
        return new(package);
    }

    private static Task<JsonSchema> SchemaAsync(string name) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "tests", "OwnerBot.Tests", "Teams", "Schema", name)));

    private static string Text(ZipArchive zip, string name) => System.Text.Encoding.UTF8.GetString(Bytes(zip, name));

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Reads the one data chunk back: every row begins with its filter, which is none.</summary>
    private static List<(int Red, int Green, int Blue, int Alpha)> Pixels(byte[] png, int size)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var rows = new MemoryStream();
        zlib.CopyTo(rows);
        var raw = rows.ToArray();
        Assert.Equal(size * ((size * 4) + 1), raw.Length);
        return [.. Enumerable.Range(0, size * size).Select(i => ((i / size) * ((size * 4) + 1)) + 1 + ((i % size) * 4))
            .Select(at => ((int)raw[at], (int)raw[at + 1], (int)raw[at + 2], (int)raw[at + 3]))];
    }
}
