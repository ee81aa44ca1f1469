using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SyriaTalks.Data.Store;

/// <summary>
/// Settles each connection: wait for a writer instead of failing at once, sort in memory, keep the write-ahead log from
/// growing without bound, insist on foreign keys. The engine's own defaults differ in every one of these.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public const string Text =
        "PRAGMA busy_timeout=5000; PRAGMA temp_store=2; PRAGMA journal_size_limit=67108864; PRAGMA foreign_keys=1; PRAGMA synchronous=2;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Settle(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Settle(connection);
        return Task.CompletedTask;
    }

    private static void Settle(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }
}
