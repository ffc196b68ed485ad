using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Data.Bookings;
using OwnerBot.Data.People;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Bookings;

/// <summary>Every service through the real door: said in the chat, booked in its day, on the case at the desk.</summary>
public sealed class BookedInTheChat : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    public static TheoryData<string, string, int> Talks => new()
    {
        { "cleaning", "我想约入伙开荒清洁，92平，周六上午 / 擦窗 / 同意 / 跳过 / 确认", 1 },
        { "move_in", "我想预约收楼 / 到接待台 / 周六上午十点 / 没有 / 确认", 1 },
        { "relocation", "我要搬家，想要货车和三个搬运工，这周六 / 搬进来 / 一车以内 / 十点半 / 钢琴一架 / 是的", 3 },
        { "home_visit", "想请管家上门走访 / 停车位的事 / 明天下午三点 / 确认", 1 },
        { "community_activity", "我想报名冬至包饺子，三个人 / 确认", 1 },
        { "suggestion", "我建议中庭加个儿童秋千 / 没有 / 确认", 0 },
        { "coordination", "楼上半夜装修，想请你们帮忙协调一下 / 跳过 / 晚上十点后安静 / 是的", 0 },
        { "utilities", "帮我开通水电气 / 跳过 / 确认", 0 },
    };

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task A_service_is_asked_for_and_a_case_with_its_bookings_stands_at_the_desk(string service, string lines, int bookings)
    {
        var owner = await BoundAsync();
        foreach (var line in lines.Split(" / "))
        {
            await owner.SayAsync(line);
        }

        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        Assert.Equal(service, opened.Service.Value);
        Assert.Equal(bookings, opened.Bookings.Count);
        foreach (var booking in opened.Bookings)
        {
            var day = (await Days.DayAsync(booking.Resource, booking.Slot.Date, CancellationToken.None)).Day;
            Assert.Equal((opened.Id, booking.Places), (Assert.Single(day.Bookings).Case, day.TakenIn(booking.Slot)));
        }

        // A calendar file comes with what is booked, and nothing is left unsettled.
        Assert.Equal(bookings > 0, owner.Seen.Exists(line => line.Files.Count > 0));
        Assert.Empty(await Days.UnsettledAsync(DateTimeOffset.MaxValue.AddDays(-1), 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_clerk_moves_it_and_the_owner_is_told_with_the_reason_and_a_new_calendar_file()
    {
        var (owner, visit) = await WithAVisitAsync();
        var before = visit.Bookings[0];
        var next = before.Start.AddHours(1);

        var why = await Work.MoveAsync(visit.Id, visit.Responsible, next, [new([before.Resource], 1)], "管家上午有会", "click-1", CancellationToken.None);

        Assert.Null(why);
        var told = await owner.SeesAsync(line => line.Text.Contains("管家上午有会", StringComparison.Ordinal));
        Assert.Contains("16:00", told.Text, StringComparison.Ordinal);
        var calendar = await ReadAsync(Assert.Single(told.Files));
        Assert.Contains("DTSTART:20261124T080000Z", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", calendar, StringComparison.Ordinal);
        Assert.Equal(0, (await Days.DayAsync(before.Resource, before.Slot.Date, CancellationToken.None)).Day.TakenIn(before.Slot));

        // The same click once more moves nothing.
        Assert.Null(await Work.MoveAsync(visit.Id, visit.Responsible, next, [new([before.Resource], 1)], "管家上午有会", "click-1", CancellationToken.None));
        Assert.Equal(1, (await CaseAsync(visit.Id)).Bookings[0].Version);
    }

    [Fact]
    public async Task The_owner_changes_and_cancels_it_until_the_cut_off()
    {
        var (owner, visit) = await WithAVisitAsync();

        await owner.SayAsync("改时间");
        await owner.SayAsync("周五上午十点");
        Assert.Equal("2026-11-27 10:00", (await CaseAsync(visit.Id)).Bookings[0].Start.ToString("yyyy-MM-dd HH:mm", null));

        await owner.SayAsync("取消预约");
        await owner.SayAsync("是的");
        Assert.Empty((await CaseAsync(visit.Id)).Bookings);
        Assert.Empty((await Days.DayAsync(new("visits"), new(2026, 11, 27), CancellationToken.None)).Day.Bookings);
    }

    [Fact]
    public async Task The_owner_is_reminded_the_day_before_and_two_hours_before_and_once_each()
    {
        var (owner, _) = await WithAVisitAsync("周三下午三点");

        await AdvanceAsync(TimeSpan.FromMinutes((29 * 60) + 1));
        await owner.SeesAsync(line => line.Text.StartsWith("提醒您，明天", StringComparison.Ordinal));
        await AdvanceAsync(TimeSpan.FromHours(22));
        await owner.SeesAsync(line => line.Text.StartsWith("提醒您，再过两小时", StringComparison.Ordinal));
        await AdvanceAsync(TimeSpan.FromMinutes(5));

        await owner.LookAsync();
        Assert.Equal(2, owner.Seen.Count(line => line.Text.StartsWith("提醒您", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_waits_is_offered_the_place_that_comes_free_and_takes_it()
    {
        var (first, visit) = await WithAVisitAsync();
        var (_, second) = await WithAVisitAsync(code: "owner-002");
        var waiting = await BoundAsync("owner-003");
        await waiting.SayAsync("想请管家上门走访");
        await waiting.SayAsync("停车位的事");
        var full = await waiting.SayAsync("明天下午三点");
        Assert.Contains(full[^1].Choices, choice => choice.StartsWith("候补", StringComparison.Ordinal));
        await waiting.SayAsync("候补 明天 15:00");
        await waiting.SayAsync("确认");

        await first.SayAsync("取消预约");
        await first.SayAsync("是的");
        await waiting.SeesAsync(line => line.Choices.Contains("要这个名额"));
        await waiting.SayAsync("要这个名额");

        var taken = Assert.Single(await _house.CasesOfAsync(waiting));
        Assert.Equal(visit.Bookings[0].Start, Assert.Single(taken.Bookings).Start);
        Assert.Equal(2, (await Days.DayAsync(new("visits"), new(2026, 11, 24), CancellationToken.None)).Day.Bookings.Count);
        Assert.Single((await CaseAsync(second.Id)).Bookings);
    }

    [Fact]
    public async Task A_place_that_a_crash_left_without_a_case_is_freed()
    {
        await _house.OwnerAsync();
        var slot = new TimeSlot(A("2026-11-24 15:00"), A("2026-11-24 16:00"));
        await Days.NoteAsync(new("lost", new("visits"), slot.Date, _house.Clock.GetUtcNow()));
        var (day, etag) = await Days.DayAsync(new("visits"), slot.Date, CancellationToken.None);
        Assert.True(await Days.CommitAsync(day with { Bookings = [new(new("b-lost-0"), slot, 2, new("case-lost"))] }, etag));

        await AdvanceAsync(TimeSpan.FromMinutes(6));

        Assert.Empty((await Days.DayAsync(new("visits"), slot.Date, CancellationToken.None)).Day.Bookings);
    }

    [Fact]
    public async Task A_step_that_is_ticked_at_the_desk_is_told_and_shown()
    {
        var owner = await BoundAsync();
        foreach (var line in "我想预约收楼 / 到接待台 / 周六上午十点 / 没有 / 确认".Split(" / "))
        {
            await owner.SayAsync(line);
        }

        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        await _house.DeskAsync(opened.Id, opened.Responsible, (c, by, here) => c.Tick(by, new("keys", new("钥匙与门卡", "鑰匙與門卡", "Keys and cards")), true, here.Now));

        await owner.SeesAsync(line => line.Text.Contains("“钥匙与门卡”已完成（1/6）", StringComparison.Ordinal));
        var status = await owner.SayAsync("我的预约");
        Assert.Contains("✓ 钥匙与门卡", status[^1].Text, StringComparison.Ordinal);
        Assert.Contains("○ 验房", status[^1].Text, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private BookingStore Days => _house.Services.GetRequiredService<BookingStore>();

    private BookingWork Work => _house.Services.GetRequiredService<BookingWork>();

    private static DateTimeOffset A(string local) => DateTimeOffset.Parse(local + " +08:00", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<OwnerCase> CaseAsync(CaseId id) => (await _house.Cases.FindAsync(id, CancellationToken.None))!.Case;

    private async Task AdvanceAsync(TimeSpan time)
    {
        _house.Clock.Advance(time);
        await _house.Services.GetRequiredService<BookingClock>().OnceAsync(CancellationToken.None);
    }

    private async Task<(ChatOwner Owner, OwnerCase Visit)> WithAVisitAsync(string when = "明天下午三点", string code = "owner-001")
    {
        var owner = await BoundAsync(code);
        foreach (var line in new[] { "想请管家上门走访", "停车位的事", when, "确认" })
        {
            await owner.SayAsync(line);
        }

        return (owner, Assert.Single(await _house.CasesOfAsync(owner)));
    }

    private async Task<ChatOwner> BoundAsync(string id = "owner-001")
    {
        var owner = await _house.OwnerAsync();
        var code = await _house.Services.GetRequiredService<CodeStore>().IssueAsync(new(id), OpenHouse.WangFang, _house.Clock.GetUtcNow());
        await owner.SayAsync($"绑定房屋 {code.ForPeople}");
        return owner;
    }

    private async Task<string> ReadAsync(string path)
    {
        using var client = _house.CreateClient();
        return await client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute));
    }
}
