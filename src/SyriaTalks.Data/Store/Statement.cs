using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SyriaTalks.Data.Store;

/// <summary>
/// A prepared statement of the engine itself. The provider's commands look every parameter up by name and make a string of
/// every text; for a million rows of thirty columns that costs more than the insert.
/// </summary>
internal sealed class Statement : IDisposable
{
    // Type, and number or length, of a cell that is hashed.
    private const int Head = 1 + sizeof(long);

    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly int _columns;
    private byte[] _buffer = new byte[8192];

    public Statement(SqliteConnection connection, string sql)
    {
        _db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_db, sql, out _statement));
        _columns = raw.sqlite3_column_count(_statement);
    }

    public void Bind(int index, int? value) =>
        Check(value is { } known ? raw.sqlite3_bind_int(_statement, index, known) : raw.sqlite3_bind_null(_statement, index));

    public void BindLong(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void Bind(int index, double? value) =>
        Check(value is { } known ? raw.sqlite3_bind_double(_statement, index, known) : raw.sqlite3_bind_null(_statement, index));

    public void Bind(int index, byte[] value) => Check(raw.sqlite3_bind_blob(_statement, index, value));

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, index));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_buffer.Length < most)
            _buffer = new byte[most * 2];
        var length = Encoding.UTF8.GetBytes(value, _buffer);
        Check(raw.sqlite3_bind_text(_statement, index, _buffer.AsSpan(0, length)));
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>Whether it was done; false where a unique key stands in the way.</returns>
    public bool Run()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result == raw.SQLITE_DONE)
            return true;
        if (raw.sqlite3_extended_errcode(_db) is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
            return false;
        Check(result);
        return false;
    }

    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A text column as UTF-8, valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Hash of the whole row: type and contents of each cell.</summary>
    public ulong Hash()
    {
        var statement = _statement.DangerousGetHandle();
        var length = 0;
        for (var column = 0; column < _columns; column++)
        {
            var type = NativeColumns.TypeOf(statement, column);
            var isText = type is raw.SQLITE_TEXT or raw.SQLITE_BLOB;
            var bytes = isText ? NativeColumns.Bytes(statement, column) : 0;
            var more = isText ? NativeColumns.Length(statement, column) : 0;
            if (_buffer.Length < length + more + Head)
                Array.Resize(ref _buffer, 2 * (length + more + Head));
            var value = type switch
            {
                raw.SQLITE_INTEGER => NativeColumns.Number(statement, column),
                raw.SQLITE_FLOAT => BitConverter.DoubleToInt64Bits(NativeColumns.Fraction(statement, column)),
                _ => more,
            };
            _buffer[length] = (byte)type;
            BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(length + 1), value);
            if (more > 0)
                Marshal.Copy(bytes, _buffer, length + Head, more);
            length += Head + more;
        }

        return XxHash3.HashToUInt64(_buffer.AsSpan(0, length));
    }

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new SqliteException($"SQLite Error {result}: '{raw.sqlite3_errmsg(_db).utf8_to_string()}'.", result, raw.sqlite3_extended_errcode(_db));
    }
}
