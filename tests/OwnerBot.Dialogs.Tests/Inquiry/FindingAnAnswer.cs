using OwnerBot.Cases;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Testing.Dialogs;
using Xunit.Abstractions;

namespace OwnerBot.Dialogs.Tests.Inquiry;

/// <summary>Owners' own questions against the demo community's facts: right or asked back, hardly ever wrong.</summary>
public sealed class FindingAnAnswer(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly IReadOnlyList<(string Question, string Fact)> Questions =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Inquiry", "questions.txt"))
            .Where(line => line.Contains('|', StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1])),
    ];

    [Fact]
    public void Most_questions_are_answered_and_nearly_none_is_answered_wrongly()
    {
        var (right, near, missed, wrong) = (0, 0, 0, 0);
        foreach (var (question, fact) in Questions.Where(each => each.Fact != "none"))
        {
            var found = DemoKnowledge.Base.Ask(question, Today);
            var heard = found.Sure is { } sure ? (sure.Id == fact ? ++right : ++wrong) : found.Near.Any(each => each.Id == fact) ? ++near : ++missed;
            if (found.Sure?.Id != fact)
            {
                output.WriteLine($"{question} → {found.Sure?.Id ?? "?"} [{string.Join(", ", found.Near.Select(each => each.Id))}], not {fact} ({heard})");
            }
        }

        var all = right + near + missed + wrong;
        output.WriteLine($"right {right}, asked back {near}, missed {missed}, wrong {wrong} of {all}");
        Assert.True(right >= 0.75 * all, $"Only {right} of {all} were answered.");
        Assert.True(right + near >= 0.93 * all, $"Only {right + near} of {all} were answered or asked back.");
        Assert.True(wrong <= 0.02 * all, $"{wrong} of {all} were answered wrongly.");
    }

    [Fact]
    public void What_nobody_wrote_down_is_hardly_ever_answered()
    {
        var none = Questions.Where(each => each.Fact == "none").ToList();
        var answered = none.Select(each => (each.Question, DemoKnowledge.Base.Ask(each.Question, Today).Sure?.Id)).Where(each => each.Id is not null).ToList();
        output.WriteLine($"{answered.Count} of {none.Count} ANSWERED: {string.Join("; ", answered)}");
        Assert.True(answered.Count <= 0.11 * none.Count, string.Join("; ", answered));
    }
}
