namespace OwnerBot.Tests.Communities;

/// <summary>A community's folder on the disk, whole and right until a test changes a file.</summary>
internal sealed class FolderOfFiles : IDisposable
{
    public FolderOfFiles()
    {
        Write("community.json", """
            { "name": { "zhHans": "试园", "zhHant": "試園", "en": "Trial Court" }, "timeZone": "Asia/Shanghai", "emergencyPhone": null,
              "botName": { "zhHans": "小试", "zhHant": "小試", "en": "Desk" }, "holidays": ["2027-01-01"], "makeUpWorkdays": [], "onCall": ["an"] }
            """);
        Write("staff.json", """
            { "clerks": [
              { "id": "an", "name": { "zhHans": "安", "zhHant": "安", "en": "An" }, "languages": ["SimplifiedChinese"], "buildings": ["1"], "skills": [],
                "shifts": [ { "day": "Monday", "from": "09:00", "to": "18:00" } ], "daysOff": [], "isManager": true, "phone": null }
            ] }
            """);
        Write("homes.json", """
            { "homes": [
              { "id": "h1", "building": "1", "unit": "1", "room": "101" },
              { "id": "h2", "building": "1", "unit": "1", "room": "102", "handedOver": "2026-06-18" },
              { "id": "h3", "building": "1", "unit": "1", "room": "103" }
            ] }
            """);
        Write("owners.json", """
            { "owners": [
              { "id": "o1", "name": "甲", "phone": "+8613900000101", "homes": ["h1"] },
              { "id": "o2", "name": "乙", "phone": null, "homes": ["h2"] }
            ] }
            """);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("ownerbot-community-").FullName;

    public FolderOfFiles Write(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
