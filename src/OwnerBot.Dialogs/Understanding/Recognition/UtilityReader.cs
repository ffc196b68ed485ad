using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Which utilities are wanted, and not those that are refused: "水电气都开,电视不用", "everything except the landline".</summary>
internal static partial class UtilityReader
{
    public static IReadOnlyList<Utility> Read(string said)
    {
        var wanted = new SortedSet<Utility>();
        var refused = new HashSet<Utility>();
        var everything = Everything().IsMatch(said);
        foreach (var clause in ClauseEnd().Split(said))
        {
            ReadClause(clause, wanted, refused);
        }

        if (everything && (wanted.Count == 0 || (refused.Count > 0 && Others().IsMatch(said))))
        {
            wanted.UnionWith(Enum.GetValues<Utility>());
        }

        wanted.ExceptWith(refused);
        return [.. wanted];
    }

    [GeneratedRegex(@"其他|其它|其余|别的|除了|除开|\b(?:except|apart from|all but|everything but|everything else|the rest)\b")]
    private static partial Regex Others();

    // "除了电视", "no tv", "not the phone" refuse what follows them; "电视不用", "phone isn't needed" what went before.
    private static void ReadClause(string clause, SortedSet<Utility> wanted, HashSet<Utility> refused)
    {
        var before = RefusesAfter().Match(clause);
        var after = RefusesBefore().Match(clause);
        foreach (var (utility, at) in Named(clause))
        {
            var isRefused = (before.Success && at >= before.Index) || (after.Success && at < after.Index);
            if (isRefused)
            {
                refused.Add(utility);
            }
            else
            {
                wanted.Add(utility);
            }
        }
    }

    private static IEnumerable<(Utility Utility, int At)> Named(string clause)
    {
        foreach (Match match in Name().Matches(clause))
        {
            var utilities = match switch
            {
                _ when match.Groups["tv"].Success => [Utility.CableTv],
                _ when match.Groups["phone"].Success => [Utility.Telephone],
                _ when match.Groups["net"].Success => [Utility.Broadband],
                _ when match.Groups["gas"].Success => [Utility.Gas],
                _ when match.Groups["power"].Success => [Utility.Electricity],
                _ when match.Groups["water"].Success => [Utility.Water],
                _ => Compound(match.Value),
            };
            foreach (var utility in utilities)
            {
                yield return (utility, match.Index);
            }
        }
    }

    private static List<Utility> Compound(string letters)
    {
        var found = new List<Utility>();
        foreach (var letter in letters)
        {
            Utility? utility = letter switch
            {
                '水' => Utility.Water,
                '电' => Utility.Electricity,
                '气' or '燃' or '煤' => Utility.Gas,
                '网' => Utility.Broadband,
                '视' => Utility.CableTv,
                '话' => Utility.Telephone,
                _ => null,
            };
            if (utility is { } one && !found.Contains(one))
            {
                found.Add(one);
            }
        }

        return found;
    }

    [GeneratedRegex(@"[,.;!?\n]|但是|不过|但|(?<!not only.*)\bbut\b(?!\s+(?:not\s+)?(?:the\s+)?(?:cable|tv|gas|phone|landline|water|internet))|别的|其他|其它|其余|\bjust\b|只要|只开|(?<=[\u4e00-\u9fff])\s+(?=[水电气煤燃网天宽有固])")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"全部|全都|都要|全要|都办|都装|全开|都开|其他的?都?开|其余的?都?开|剩下的|所有|五样|六样|一整套|一次性.*办|一站式|其他都|其它都|其余都|别的都|其他的都|其余全|其他全|\beverything\b|\bthe rest\b|\ball of (?:them|it)\b|\ball (?:the )?utilities\b|\ball utilities\b|\ball but\b|\bthe lot\b|\ball except\b|\ball six\b|\ball apart from\b|\bthem all\b|\bfull set\b")]
    private static partial Regex Everything();

    [GeneratedRegex(@"除了|除开|已经?有|不要|不用(?=\S)|不装|不开|不需要(?=\S)|不包括|别开|别装|先不|\bno\b|\bnot\b|\bwithout\b|\bexcept\b|\bexcluding\b|\bskip\b|\bdon't (?:need|want)\b|\bapart from\b|\ball but\b|\beverything but\b|\b(?:everything|all) bar\b|\bbut not\b|\bminus\b|\balready (?:have|got)\b|\bleave out\b|\bforget\b")]
    private static partial Regex RefusesAfter();

    [GeneratedRegex(@"(?<=水|电|气|话|视|网|带|机|线|台|煤|tv|wifi)[都就也先暂时还]*(?:不急|不用|不要|不开|不装|不需要|不必|免了|算了|不弄|别|没必要|以后再|不办|等装修|等.*再说|再说|晚点|待会|迟些|暂时)|(?<=\w )(?:is not|isn't|not needed|aren't|can wait|later\b|no thanks|after the)")]
    private static partial Regex RefusesBefore();

    [GeneratedRegex(@"(?<tv>有线电视|电视|机顶盒|\b(?:cable(?: tv| television)?|tv|television|telly)\b)|(?<phone>固定电话|电话线?|固话|话机|\b(?:telephone|phone(?: line)?|landline|land line)\b)|(?<net>宽带|网络|网线|互联网|光纤|wi-?fi|无线网|\b(?:broadband|internet|fib(?:re|er)|network|adsl)\b)|(?<gas>燃气|煤气|天然气|\b(?:gas|town gas)\b)|[水电气煤燃]{2,4}(?:网|视|话)?(?:[网])?|(?<power>电力|电表|用电|通电|电费|电(?!梯|视|话|脑|工|器|动|线杆|子|信|瓶)|\b(?:electricity|electric|power|elec|leccy)\b)|(?<water>自来水|水表|用水|通水|水费|(?<!热|漏|下|排|进|供热|污)水(?!管|龙头|槽|池|电工|果)|\bwater\b(?!\s+heater))|网(?!点|站|球|上|购|友)|(?<gas>通气|开气|(?<![天暖空客脾味生口语漏断])气(?!味|候|死|球|体))")]
    private static partial Regex Name();
}
