using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Store;

public sealed class StatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public StatementTests()
    {
        _connection.Open();
        using var create = new Statement(_connection, "CREATE TABLE T(Id INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE, Part BLOB, Share REAL, Size INTEGER)");
        create.Run();
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_taken_key_is_an_answer_and_the_statement_goes_on()
    {
        using var insert = new Statement(_connection, "INSERT INTO T(Id, Name) VALUES (?, ?)");

        Assert.True(Insert(insert, 1, "one"));
        Assert.False(Insert(insert, 1, "other"));
        Assert.False(Insert(insert, 2, "one"));
        Assert.True(Insert(insert, 2, "two"));

        using var count = new Statement(_connection, "SELECT COUNT(*) FROM T");
        Assert.True(count.Step());
        Assert.Equal(2, count.Int(0));
    }

    [Fact]
    public void Any_other_refusal_is_an_error()
    {
        using var insert = new Statement(_connection, "INSERT INTO T(Id, Name) VALUES (?, ?)");

        var missing = Assert.Throws<SqliteException>(() => Insert(insert, 1, null));
        var wrong = Assert.Throws<SqliteException>(() => new Statement(_connection, "SELECT Absent FROM T"));
        using var spoilt = new Statement(_connection, "SELECT json('{')");
        var late = Assert.Throws<SqliteException>(() => spoilt.Step());

        Assert.Equal(19, missing.SqliteErrorCode);
        Assert.Contains("no such column", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("malformed JSON", late.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("وادي 🕊")]
    [InlineData("a\0b")]
    public void What_is_bound_is_what_is_read(string start)
    {
        var name = start + new string('é', 20_000);
        using var insert = new Statement(_connection, "INSERT INTO T(Id, Name, Part, Share, Size) VALUES (?, ?, ?, ?, ?)");
        insert.Bind(1, 7);
        insert.Bind(2, name);
        insert.Bind(3, [1, 0, 255]);
        insert.Bind(4, -0.25);
        insert.BindLong(5, long.MinValue);
        Assert.True(insert.Run());

        using var read = new Statement(_connection, "SELECT Id, Name, Part, Share, Size FROM T WHERE Id = ?");
        read.Bind(1, 7);

        Assert.True(read.Step());
        Assert.Equal((7, name, -0.25, long.MinValue), (read.Int(0), read.Text(1), read.Double(3), read.Long(4)));
        Assert.Equal([1, 0, 255], read.Utf8(2).ToArray());
        Assert.False(read.Step());
        read.Reset();
        read.Bind(1, 8);
        Assert.False(read.Step());
    }

    [Fact]
    public void Nothing_is_bound_as_null()
    {
        using var insert = new Statement(_connection, "INSERT INTO T(Id, Name, Share, Size) VALUES (1, 'n', ?, ?)");
        insert.Bind(1, (double?)null);
        insert.Bind(2, (int?)null);
        insert.Run();

        using var read = new Statement(_connection, "SELECT Share, Size, Part, Id FROM T");

        Assert.True(read.Step());
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(read.IsNull));
    }

    [Fact]
    public void An_empty_text_is_a_text()
    {
        using var insert = new Statement(_connection, "INSERT INTO T(Id, Name) VALUES (?, ?)");
        Assert.True(Insert(insert, 1, string.Empty));

        using var read = new Statement(_connection, "SELECT Name FROM T");

        Assert.True(read.Step());
        Assert.Equal((false, string.Empty), (read.IsNull(0), read.Text(0)));
    }

    private static bool Insert(Statement insert, int id, string? name)
    {
        insert.Bind(1, id);
        insert.Bind(2, name);
        return insert.Run();
    }
}
