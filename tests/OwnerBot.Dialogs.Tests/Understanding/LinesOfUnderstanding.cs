using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class LinesOfUnderstanding
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    [Fact]
    public void Given_everything_was_said_When_written_Then_each_field_has_its_wire_form()
    {
        var got = new Got
        {
            Start = new(new(2026, 11, 25), new(10, 0)),
            End = new(new(2026, 11, 26), null),
            Building = "12",
            Unit = "3",
            Room = "23A",
            Phone = "+8613812345678",
            Count = 2,
            Yes = false,
            Stars = 5,
            Utilities = [Utility.CableTv, Utility.Water, Utility.CableTv],
        };

        var line = UnderstandingJson.Write(
            "a-1", new(Intent.RepairRequest, 0.98765, Intent.Complaint, Hazard.TrappedInLift, Language.TraditionalChinese, got));

        Same(
            """
            {"id":"a-1","intent":"repair_request","confidence":0.988,"emergency":"trapped_in_lift","locale":"zh-Hant","got":{
             "start":"2026-11-25T10:00","end":"2026-11-26","building":"12","unit":"3","room":"23A","phone":"+8613812345678","count":2,
             "yesno":"no","stars":5,"utilities":["water","cable_tv"]}}
            """,
            line);
    }

    [Fact]
    public void Given_nothing_was_said_When_written_Then_got_is_empty_and_the_locale_is_the_known_one()
    {
        var nothing = new Understood(Intent.OutOfScope, 0, null, null, null, Got.Nothing);

        Same("""{"id":"1","intent":"out_of_scope","confidence":0,"emergency":null,"locale":null,"got":{}}""", UnderstandingJson.Write("1", nothing));
        Same(
            """{"id":"1","intent":"out_of_scope","confidence":0,"emergency":null,"locale":"en","got":{}}""",
            UnderstandingJson.Write("1", nothing, Language.English));
    }

    [Fact]
    public void Given_a_building_with_a_chinese_name_When_written_Then_it_stays_legible()
    {
        var read = new Understood(Intent.Inquiry, 1, null, null, null, new Got { Building = "东" });

        Assert.Contains("东", UnderstandingJson.Write("1", read), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_whole_line_When_read_Then_all_of_it_is_there()
    {
        var read = Read("""{"id":"x","text":"后天","locale":"zh-HK","now":"2026-11-23T10:15:00+08:00","asked":"confirm","extra":1}""");

        Assert.Equal(
            new("x", "后天", Language.TraditionalChinese, new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.FromHours(8)), "confirm"), read);
    }

    [Fact]
    public void Given_only_id_and_text_When_read_Then_the_rest_is_left_open_and_now_comes_from_the_caller()
    {
        var now = DateTimeOffset.UnixEpoch;

        var read = Read("""{"id":7,"text":""}""");

        Assert.Equal(new("7", "", null, null, null), read);
        Assert.Equal(new Circumstances(now, Zone, null, null), read.In(now, Zone));
    }

    [Fact]
    public void Given_now_without_an_offset_When_read_Then_it_is_the_communitys_local_time() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.FromHours(8)),
            Read("""{"id":"1","text":"t","now":"2026-11-23T10:15"}""").Now);

    [Theory]
    [InlineData("""hello""", "This line is not JSON")]
    [InlineData("""["a"]""", "A line is one JSON object, this is a list.")]
    [InlineData("""{"text":"t"}""", "The line has no \"id\".")]
    [InlineData("""{"id":"9"}""", "Line 9 has no \"text\".")]
    [InlineData("""{"id":"9","text":["t"]}""", "\"text\" is a text, here it is a list.")]
    [InlineData("""{"id":"9","text":"t","locale":"fr"}""", "Line 9: \"locale\" is \"fr\"")]
    [InlineData("""{"id":"9","text":"t","now":"tomorrow"}""", "Line 9: \"now\" is \"tomorrow\"")]
    [InlineData("""{"id":"9","text":"t","now":"0001-01-01T00:00:00"}""", "Line 9: \"now\" is")]
    [InlineData("""{"id":"9","text":"\ud83d"}""", "\"text\" holds half a character")]
    public void Given_a_bad_line_When_read_Then_the_writer_is_told_what_is_wrong(string line, string told)
    {
        Assert.False(UnderstandingJson.TryRead(line, Zone, out _, out var why));

        Assert.StartsWith(told, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_every_intent_hazard_and_utility_When_its_name_is_read_back_Then_it_is_the_same()
    {
        Assert.All(Enum.GetValues<Intent>(), intent => Assert.Equal(intent, WireName.Read<Intent>(WireName.Of(intent))));
        Assert.All(Enum.GetValues<Hazard>(), hazard => Assert.Equal(hazard, WireName.Read<Hazard>(WireName.Of(hazard))));
        Assert.All(Enum.GetValues<Utility>(), utility => Assert.Equal(utility, WireName.Read<Utility>(WireName.Of(utility))));
        Assert.Null(WireName.Read<Intent>("RepairRequest"));
    }

    private static UnderstandLine Read(string line)
    {
        Assert.True(UnderstandingJson.TryRead(line, Zone, out var read, out var why), why);
        return read;
    }

    private static void Same(string expected, string line) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(line)), line);
}
