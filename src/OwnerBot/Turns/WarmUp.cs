using OwnerBot.Dialogs;

namespace OwnerBot.Turns;

/// <summary>Holds one conversation with nobody at the start, so that the first owner of the day does not wait for code to be compiled.</summary>
internal sealed class WarmUp(FrontDesk frontDesk, TimeProvider clock) : BackgroundService
{
    private static readonly string[] Words = ["您好，我家厨房漏水，明天上午可以来吗？", "I would like to complain about the lift", "找人工"];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var facts = new Facts(clock.GetUtcNow(), TimeZoneInfo.Utc, new("", "", ""), null, [], SomebodyOnShift: true);
            foreach (var words in Words)
            {
                frontDesk.Hear(new Conversation(), Heard.Words(words), facts);
            }
        },
        stoppingToken);
}
