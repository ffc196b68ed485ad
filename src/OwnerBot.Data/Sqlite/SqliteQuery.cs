using System.Text;

namespace OwnerBot.Data.Sqlite;

/// <summary>A page as one range scan: the words of the statement are fixed, whatever the caller says is a value.</summary>
internal sealed record SqliteQuery(DocumentQuery Query, string Sql, object[] Values)
{
    public static SqliteQuery Of(DocumentQuery query, PageToken? after)
    {
        var values = new List<object>();
        var across = query.Partition is null;
        var sql = new StringBuilder("SELECT d.partition, d.id, d.body, d.etag, e.sort FROM index_entries AS e ")
            .Append(across ? "INDEXED BY index_entries_across " : "NOT INDEXED ")
            .Append("CROSS JOIN documents AS d ON d.container = e.container AND d.partition = e.partition AND d.id = e.id WHERE e.container = ")
            .Append(Value(query.Container)).Append(" AND e.name = ").Append(Value(query.IndexName)).Append(" AND e.key = ").Append(Value(query.Key));
        if (!across)
        {
            sql.Append(" AND e.partition = ").Append(Value(query.Partition!));
        }

        // A token stands inside the bounds, so it takes the place of the bound on its side: with both, SQLite may start at the wrong one.
        if (query.From is not null && (after is null || query.Descending))
        {
            sql.Append(" AND e.sort >= ").Append(Value(query.From));
        }

        if (query.Before is not null && (after is null || !query.Descending))
        {
            sql.Append(" AND e.sort < ").Append(Value(query.Before));
        }

        if (after is not null)
        {
            sql.Append(across ? " AND (e.sort, e.id, e.partition) " : " AND (e.sort, e.id) ").Append(query.Descending ? "< (" : "> (")
                .Append(Value(after.Sort)).Append(", ").Append(Value(after.Id));
            if (across)
            {
                sql.Append(", ").Append(Value(after.Partition));
            }

            sql.Append(')');
        }

        var down = query.Descending ? " DESC" : "";
        sql.Append(" ORDER BY e.sort").Append(down).Append(", e.id").Append(down);
        if (across)
        {
            sql.Append(", e.partition").Append(down);
        }

        // One more than asked for tells whether there is a next page.
        sql.Append(" LIMIT ").Append(Value(query.Size + 1));
        return new SqliteQuery(query, sql.ToString(), [.. values]);

        string Value(object value)
        {
            values.Add(value);
            return $"${values.Count}";
        }
    }

    public DocumentPage Run(Statements statements)
    {
        var documents = new List<StoredDocument>();
        var lastSort = "";
        using var row = statements.Read(Sql, Values);
        while (row.Read())
        {
            if (documents.Count == Query.Size)
            {
                var last = documents[^1];
                return new DocumentPage(documents, PageToken.Write(Query, lastSort, last.Id, last.Partition));
            }

            documents.Add(new StoredDocument(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
            lastSort = row.GetString(4);
        }

        return new DocumentPage(documents, null);
    }
}
