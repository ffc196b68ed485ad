using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;

namespace OwnerBot.Testing;

/// <summary>A case at any point of its life: Anna's, opened on <see cref="A.Monday9"/>, number 1001.</summary>
public static class An
{
    public static CaseOpened Opening(string service = "repair", DateTimeOffset? at = null) => new(
        at ?? A.Monday9, new CaseId("case-1"), new CaseNumber(1001), new ServiceKey(service), new ConversationId("chat-1"),
        new OwnerId("li"), new HomeId("3-2-1502"), "李女士", "3栋2单元1502", Language.SimplifiedChinese, "厨房水龙头漏水",
        [new CaseFact("fault", "厨房水龙头漏水")], [], A.Anna, FirstContactReason.OnShift,
        new Promise(A.Anna, PromiseKind.FirstAnswer, (at ?? A.Monday9).AddMinutes(30)));

    public static OwnerCase OpenCase(string service = "repair") => OwnerCase.From(Opening(service));

    public static OwnerCase Emergency() => OpenCase("emergency");

    public static OwnerCase AnsweredCase()
    {
        var before = OpenCase();
        return before.After(before.Answer(A.Acting(A.Anna), "我来处理", [], A.Monday9.AddMinutes(5), A.Clock()));
    }

    public static OwnerCase OrganisedCase()
    {
        var before = AnsweredCase();
        return before.After(before.Organise(A.Acting(A.Anna), "水工十点到", null, A.Monday9.AddMinutes(10), A.Clock()));
    }

    public static OwnerCase DoneCase()
    {
        var before = OrganisedCase();
        return before.After(before.Finish(A.Acting(A.Anna), "已换阀芯", A.Monday9.AddHours(2), A.Clock()));
    }

    public static OwnerCase AcceptedCase()
    {
        var before = DoneCase();
        return before.After(before.Accept(A.Acting(A.Anna), "看过，不漏了", A.Monday9.AddHours(3), A.Clock()));
    }

    public static OwnerCase FollowedUpCase()
    {
        var before = AcceptedCase();
        return before.After(before.FollowUp(A.Acting(A.Anna), "请打分", A.Monday9.AddDays(1), A.Clock()));
    }

    public static OwnerCase ClosedCase()
    {
        var before = FollowedUpCase();
        var looked = before.After(before.Supervise(A.Acting(A.Anna), "到场看过", A.Monday9.AddDays(1)));
        return looked.After(looked.Close(A.Acting(A.Anna), A.Monday9.AddDays(2)));
    }
}
