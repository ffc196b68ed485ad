namespace OwnerBot.Data.Migrations;

/// <summary>One step in the growth of the SQLite tables. A released step is never edited; a change is a new step.</summary>
/// <param name="Version">What <c>PRAGMA user_version</c> says after it; steps count up from 1 without gaps.</param>
internal sealed record Migration(int Version, string Sql);
