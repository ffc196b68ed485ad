namespace OwnerBot.Data;

/// <summary>Reads, decides and commits again for as long as another writer was first.</summary>
internal static class Retry
{
    /// <summary>Each lost round means that somebody else won one; so many in a row means that a precondition can never hold.</summary>
    private const int MostRounds = 200;

    /// <param name="round">Reads afresh and tries once; null when its commit was refused.</param>
    public static async Task<T> UntilCommittedAsync<T>(string what, Func<Task<T?>> round)
        where T : struct
    {
        for (var i = 0; i < MostRounds; i++)
        {
            if (await round() is { } done)
            {
                return done;
            }
        }

        throw new DocumentStoreException($"{what} was refused {MostRounds} times in a row.");
    }
}
