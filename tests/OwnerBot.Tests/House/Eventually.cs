namespace OwnerBot.Tests.House;

internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks again until it is so; the work behind a door goes on by itself.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, "It did not come to pass.");
            await Task.Delay(40);
        }
    }
}
