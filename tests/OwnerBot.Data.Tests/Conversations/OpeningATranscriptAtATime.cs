using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs;

namespace OwnerBot.Data.Tests.Conversations;

public sealed class OpeningATranscriptAtATime : IAsyncLifetime
{
    private const int Lines = 21;

    private static readonly ConversationId Chat = new("chat-1");

    private readonly OneSqliteStore _one = new();

    private ConversationStore Conversations => new(_one.Store);

    /// <summary>One line every hour from nine, lines 10 and 11 at the same instant.</summary>
    public async Task InitializeAsync()
    {
        var lines = Enumerable.Range(1, Lines).Select(seq => new TranscriptLine(
            seq, $"a{seq}", At(seq), Speaker.Owner, null, "陈", "喂", Language.SimplifiedChinese, [], [], null, null)).ToList();
        var record = new ConversationRecord(
            Chat, new("directline", "", "c", "u", null, null, null), new Conversation(), null, "陈", Lines, At(1), At(Lines), "喂", null, null, []);
        Assert.True(await Conversations.CommitAsync(record, null, lines));
    }

    public async Task DisposeAsync() => await _one.DisposeAsync();

    [Theory]
    [InlineData(-5, 1L)]
    [InlineData(0, 1L)]
    [InlineData(0.5, 2L)]
    [InlineData(9, 10L)]
    [InlineData(9.5, 12L)]
    [InlineData(19, 21L)]
    [InlineData(19.5, null)]
    public async Task Given_an_hour_When_asked_for_the_first_line_since_Then_it_is_the_first_of_all_that_are_not_earlier(double hours, long? expected)
    {
        var found = await Conversations.FirstSinceAsync(Chat, OneSqliteStore.Monday9.AddHours(hours), Lines, CancellationToken.None);

        Assert.Equal(expected, found?.Seq);
    }

    private static DateTimeOffset At(int seq) => OneSqliteStore.Monday9.AddHours(seq > 10 ? seq - 2 : seq - 1);
}
