using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Testing.Dialogs;

/// <summary>
/// A conversation as a transcript: <c>talk.Owner("…")</c> says a line and carries out what comes of it as a small pretend
/// host; <see cref="Keys"/>, <see cref="Outcomes"/> and <see cref="Rendered"/> tell what that one turn came to.
/// </summary>
public sealed class Talk
{
    private static readonly TwoReaders Reader = new();
    private FrontDesk _desk = new(Reader);
    private int _next = 1027;

    private Talk(Facts facts) => Facts = facts;

    /// <summary>Monday, 23 November 2026, 09:30 in Shanghai.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static LocalText WangFang { get; } = new("王芳", "王芳", "Wang Fang");

    public static HomeFacts HomeA { get; } = new(new HomeId("home-a"), new LocalText("3栋2单元1502", "3棟2單元1502", "Building 3, Unit 2, 1502"));

    public static HomeFacts HomeB { get; } = new(new HomeId("home-b"), new LocalText("5栋1单元801", "5棟1單元801", "Building 5, Unit 1, 801"));

    public Conversation Conversation { get; private set; } = new();

    public Facts Facts { get; private set; }

    /// <summary>Text keys of the last turn, in order.</summary>
    public IReadOnlyList<string> Keys => [.. Says.Select(say => say.Key)];

    public IReadOnlyList<Say> Says { get; private set; } = [];

    public IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    /// <summary>How the next case or code ends; the ordinary way when null.</summary>
    public Ended? NextEnd { get; set; }

    public FirstContactReason NextReason { get; set; }

    public IReadOnlyList<Rendered> Rendered => [.. Says.Select(say =>
        Wording.Render(say, Conversation.Language ?? Language.SimplifiedChinese, Facts.Now, Facts.Zone))];

    public static Talk WithAStranger() => new(new Facts(Monday, Shanghai, new LocalText("云栖里", "雲棲里", "Yunqi Court"), null, [], true));

    public static Talk WithAnOwnerOf(params HomeFacts[] homes)
    {
        var talk = WithAStranger();
        talk.Facts = talk.Facts with { Owner = new OwnerFacts(new OwnerId("owner-1"), "陈先生", homes) };
        return talk;
    }

    public Talk Given(params CaseGlance[] cases)
    {
        Facts = Facts with { Cases = [.. Facts.Cases, .. cases] };
        return this;
    }

    /// <summary>The register changes while they talk.</summary>
    public Talk NowOwns(params HomeFacts[] homes)
    {
        Facts = Facts with { Owner = Facts.Owner! with { Homes = homes } };
        return this;
    }

    /// <summary>A community that has nobody on the desk yet.</summary>
    public Talk WithoutADesk()
    {
        Facts = Facts with { HasDesk = false };
        return this;
    }

    /// <summary>The first person is there.</summary>
    public Talk TheDeskOpens()
    {
        Facts = Facts with { HasDesk = true };
        return Turn(new Heard("", [], null, HeardKind.DeskOpened));
    }

    /// <summary>The community has facts that the bot may tell.</summary>
    public Talk Knowing(KnowledgeBase knowledge)
    {
        Facts = Facts with { Knowledge = knowledge };
        return this;
    }

    /// <summary>Time goes by.</summary>
    public Talk Later(TimeSpan by)
    {
        Facts = Facts with { Now = Facts.Now + by };
        return this;
    }

    /// <summary>Reads messages in another way from here on.</summary>
    public Talk ReadingAs(IUnderstanding understanding)
    {
        _desk = new FrontDesk(understanding);
        return this;
    }

    /// <summary>What can be asked for and booked changes, or comes to be known.</summary>
    public Talk Offered(ServiceOffer offer)
    {
        Facts = Facts with { Offer = offer };
        return this;
    }

    public Talk HeldBy(string clerk)
    {
        Conversation = Conversation with { HeldBy = new ClerkId(clerk) };
        return this;
    }

    public Talk In(Language language)
    {
        Conversation = Conversation with { Language = language };
        return this;
    }

    public Talk Owner(string text, params string[] photos) => Turn(Heard.Words(text) with { Photos = photos });

    public Talk Arrives(Language? locale = null) => Turn(new Heard("", [], locale, HeardKind.Arrival));

    public Talk Chooses(Language language) => Turn(new Heard("", [], language, HeardKind.LanguageChosen));

    /// <summary>Presses a button shown in the last turn; the label's text key or the label itself.</summary>
    public Talk Presses(string label)
    {
        var shown = Rendered.SelectMany(rendered => rendered.Choices).ToList();
        var byKey = Says.SelectMany(say => say.Choices).Zip(shown)
            .Where(pair => pair.First.Label is Arg.Text text && text.Key == label).Select(pair => pair.Second);
        var button = byKey.Concat(shown.Where(choice => choice.Label == label)).FirstOrDefault()
            ?? throw new InvalidOperationException($"No button '{label}' among: {string.Join(", ", shown.Select(choice => choice.Label))}");
        return Owner(button.Value);
    }

    public static CaseGlance ACase(int number, CaseStage stage = CaseStage.InProgress, ServiceKey? service = null, bool awaitsStars = false) => new(
        new CaseId("case-" + number), new CaseNumber(number), service ?? ServiceKey.Repair, "厨房水龙头漏水", stage, WangFang,
        stage == CaseStage.Closed ? null : new Promise(new ClerkId("wangfang"), PromiseKind.Finish, Monday.AddHours(3)),
        awaitsStars, Monday.AddDays(-1).AddMinutes(number));

    private Talk Turn(Heard heard)
    {
        var step = _desk.Hear(Conversation, heard, Facts);
        var says = step.Says.ToList();
        Conversation = step.After;
        foreach (var outcome in step.Outcomes)
        {
            var after = _desk.After(Conversation, outcome, CarryOut(outcome), Facts);
            says.AddRange(after.Says);
            Conversation = after.After;
        }

        (Says, Outcomes) = (says, step.Outcomes);
        return this;
    }

    private Ended CarryOut(Outcome outcome)
    {
        if (NextEnd is { } told)
        {
            NextEnd = null;
            return told;
        }

        switch (outcome)
        {
            case Outcome.OpenCase when !Facts.HasDesk:
                return new Ended.NobodyYet();
            case Outcome.OpenCase open:
                var number = _next++;
                var booked = Booked(open.Order, number);
                Given(ACase(number, CaseStage.Opened, open.Service) with
                {
                    Summary = open.Summary,
                    OpenedAt = Facts.Now,
                    Bookings = open.Order is { Waits: true } ? [] : booked,
                    WaitsFor = open.Order is { Waits: true } ? [.. booked.Select(wished => (wished, (DateTimeOffset?)null))] : [],
                });
                return new Ended.CaseIsOpen(
                    new CaseId("case-" + number), new CaseNumber(number), open.Service, WangFang, Monday.AddHours(1), NextReason) 
                {
                    Booked = open.Order is { Waits: true } ? [] : booked,
                    WaitsFor = open.Order is { Waits: true } ? booked[0] : null,
                };
            case Outcome.AddToCase add:
                return new Ended.CaseChanged(Facts.Cases.First(glance => glance.Id == add.Case));
            case Outcome.RateCase rate:
                return new Ended.CaseChanged(Change(rate.Case, glance => glance with { AwaitsStars = false }));
            case Outcome.SayWhy why:
                return new Ended.CaseChanged(Facts.Cases.First(glance => glance.Id == why.Case));
            case Outcome.ReopenCase reopen:
                return new Ended.CaseChanged(Change(reopen.Case, glance => glance with
                {
                    Stage = CaseStage.Reopened,
                    Promise = new Promise(new ClerkId("wangfang"), PromiseKind.FirstAnswer, Monday.AddHours(2)),
                }));
            case Outcome.NoteGap:
                return new Ended.Noted();
            case Outcome.MoveBookings move:
                return Rebooked(move.Case, glance => [.. glance.Bookings.Select(booking => booking with { Start = move.Start })]);
            case Outcome.CancelBookings cancel:
                return Rebooked(cancel.Case, _ => []);
            case Outcome.TakePlace take:
                return Rebooked(take.Case, glance => [.. glance.WaitsFor.Select(waits => waits.Wished)]);
            default:
                var owner = new OwnerFacts(new OwnerId("owner-1"), "陈先生", [HomeA]);
                Facts = Facts with { Owner = owner };
                return new Ended.Bound(owner);
        }
    }

    private Ended.BookingsChanged Rebooked(CaseId id, Func<CaseGlance, IReadOnlyList<CaseBooking>> bookings)
    {
        var changed = Change(id, glance => glance with { Bookings = bookings(glance), WaitsFor = [] });
        return new(changed, changed.Bookings);
    }

    private IReadOnlyList<CaseBooking> Booked(ServiceOrder? order, int number) => order?.Start is not { } start ? [] :
    [
        .. order.Needs.Select(need => CaseBooking.Of(
            new($"b-{number}"), Facts.Offer.Resources[need.AnyOf[0]].Resource, new TimeSlot(start, start.AddHours(1)), need.Places)),
    ];

    private CaseGlance Change(CaseId id, Func<CaseGlance, CaseGlance> change)
    {
        var changed = change(Facts.Cases.First(glance => glance.Id == id));
        Facts = Facts with { Cases = [.. Facts.Cases.Select(glance => glance.Id == id ? changed : glance)] };
        return changed;
    }
}
