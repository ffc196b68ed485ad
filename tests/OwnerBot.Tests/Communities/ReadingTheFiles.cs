using OwnerBot.Communities;

namespace OwnerBot.Tests.Communities;

/// <summary>Every fault of a community's files is named with its file, its line and what to do; then nothing is loaded.</summary>
public sealed class ReadingTheFiles : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    [Fact]
    public void A_right_folder_is_read_whole()
    {
        var read = CommunityFolder.Read(_folder.Path);

        Assert.Equal((1, 3, 2), (read.Clerks.Count, read.Homes.Count, read.Owners.Count));
        Assert.Same(ServiceList.Standard, read.Services);
    }

    [Theory]
    [InlineData("homes.json", "\"room\": \"102\"", "\"rom\": \"102\"", 3, "nothing here is called 'rom'")]
    [InlineData("homes.json", "2026-06-18", "2026-02-30", 3, "write a day of the calendar as 2027-02-28")]
    [InlineData("homes.json", "\"id\": \"h3\"", "\"id\": \"h1\"", 4, "the id 'h1' stands on line 2 already")]
    [InlineData("homes.json", "\"room\": \"102\"", "\"room\": \"101\"", 3, "the address '1栋1单元101' stands on line 2 already")]
    [InlineData("homes.json", "\"id\": \"h3\"", "\"id\": \"h 3\"", 4, "'h 3' is no id")]
    [InlineData("homes.json", "\"room\": \"101\" },", "\"room\": \"101\" }", 3, "is invalid after a value")]
    [InlineData("homes.json", "\"homes\":", "\"houses\":", 1, "the file begins with { \"homes\": [")]
    [InlineData("owners.json", "[\"h2\"]", "[\"h9\"]", 3, "'o2' has the home 'h9', which is not in homes.json")]
    [InlineData("owners.json", "+8613900000101", "13900000101", 2, "write it with the country's code")]
    [InlineData("owners.json", "\"乙\"", "\"\"", 3, "'o2' needs a 'name'")]
    [InlineData("staff.json", "SimplifiedChinese", "Klingon", 2, "write one of SimplifiedChinese, TraditionalChinese, English")]
    [InlineData("staff.json", "Monday", "Moonday", 3, "write one of Sunday, Monday")]
    [InlineData("staff.json", "\"09:00\"", "\"25:00\"", 3, "write a time of day as 09:00")]
    [InlineData("staff.json", "[\"1\"]", "[\"7\"]", 2, "serves building '7', which no home of homes.json has")]
    [InlineData("community.json", "Asia/Shanghai", "Mars/Olympus", 1, "there is no time zone 'Mars/Olympus'")]
    [InlineData("community.json", "\"onCall\": [\"an\"]", "\"onCall\": [\"bo\"]", 1, "'onCall' names 'bo'")]
    public void A_fault_is_named_with_its_line_and_its_remedy(string file, string right, string wrong, int line, string remedy)
    {
        _folder.Write(file, _folder.Read(file).Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Single(Faults());

        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.True(fault.Remedy.Contains(remedy, StringComparison.Ordinal), fault.Remedy);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        _folder.Write("homes.json", """
            { "homes": [
              { "id": "h1", "building": "1", "unit": "1", "room": 101 },
              { "id": "h2", "building": "1", "unit": "1", "room": "102", "handedOver": "yesterday" }
            ] }
            """);
        File.Delete(Path.Combine(_folder.Path, "owners.json"));

        var faults = Faults();

        Assert.Equal(["homes.json", "homes.json", "owners.json"], faults.Select(fault => fault.File));
        Assert.Equal([2L, 3L, 0L], faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("a language is missing", "\"zhHant\": \"修\",", "", "needs a name in all three languages")]
    [InlineData("no time at all", "\"plan\": \"02:00:00\"", "\"plan\": \"00:00:00\"", "it must be more than zero")]
    public void A_bad_service_is_named_with_its_line(string what, string right, string wrong, string remedy)
    {
        Assert.NotEmpty(what);
        _folder.Write("services.json", """
            { "services": [
              {
                "key": "fix",
                "name": { "zhHans": "修", "zhHant": "修", "en": "Fix" },
                "times": { "firstAnswer": "00:30:00", "plan": "02:00:00", "finish": "16:00:00", "accept": "08:00:00", "followUp": "08:00:00", "close": "16:00:00", "checkBack": "16:00:00" },
                "aroundTheClock": false,
                "mayWaive": []
              }
            ] }
            """.Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Single(Faults());

        Assert.Equal(("services.json", 2L), (fault.File, fault.Line));
        Assert.True(fault.Remedy.Contains(remedy, StringComparison.Ordinal), fault.Remedy);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<FileFault> Faults() => Assert.Throws<CommunityFilesException>(() => CommunityFolder.Read(_folder.Path)).Faults;
}
