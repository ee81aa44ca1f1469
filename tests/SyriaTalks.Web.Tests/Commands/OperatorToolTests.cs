namespace SyriaTalks.Web.Commands;

public sealed class OperatorToolTests : IDisposable
{
    private static readonly string[] Commands = ["db", "import", "remove", "sources"];

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Nonsense { get; } =
        ["migrat", "db", "db chek", "db backup", "db migrate now", "import", "import x.json --format xlsx", "import x.csv --published 1.11.2019", "import x.csv --gone maybe", "remove", "sources all", "--urls", "serve", "-x"];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("--urls http://127.0.0.1:0")]
    [InlineData("--urls=http://127.0.0.1:0 --Limits:MaxCircuits=5 --environment=Production")]
    public async Task Without_a_command_the_site_is_served(string line)
    {
        var (code, _, error) = await _tool.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((0, string.Empty, true), (code, error, _tool.Served));
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_is_not_understood_is_wrong_usage(string line)
    {
        var (code, _, error) = await _tool.RunAsync(line.Split(' '));

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.False(_tool.Served);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var (code, output, _) = await _tool.RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(Commands, name => Assert.Contains($"  {name} ", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("db check")]
    [InlineData("db backup copy.db")]
    [InlineData("sources")]
    [InlineData("import --dry-run nothing.json")]
    [InlineData("import nothing.json")]
    public async Task What_cannot_be_done_is_refused_in_one_line(string line)
    {
        var (code, output, error) = await _tool.RunAsync(line.Split(' '));

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.StartsWith("There is no ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_refuses_a_command_too()
    {
        var (code, _, error) = await _tool.RunAsync("db", "migrate", "--Limits:MaxCircuits=0");

        Assert.Equal(1, code);
        Assert.Contains("Limits:MaxCircuits is \"0\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_made_checked_copied_and_filled()
    {
        Assert.StartsWith("Created the store ", (await DoneAsync("db", "migrate")), StringComparison.Ordinal);
        Assert.EndsWith(" is up to date.\n", (await DoneAsync("db", "migrate")), StringComparison.Ordinal);
        Assert.StartsWith("0 problem(s); 0 source(s)", (await DoneAsync("db", "check")), StringComparison.Ordinal);

        var dossier = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dossiers"), "*.json").First();
        Assert.Contains("unchanged", await DoneAsync("import", dossier), StringComparison.Ordinal);
        Assert.Contains("0 added, 0 updated, 0 removed", await DoneAsync("import", "--dry-run", dossier), StringComparison.Ordinal);

        var lines = (await DoneAsync("sources")).TrimEnd().Split('\n');
        Assert.True(lines.Length > 1);
        Assert.Matches("^\\d{4}-\\d\\d-\\d\\d +\\d+ +\\d+ ", lines[1]);

        Assert.Contains(_tool.File("copy.db"), await DoneAsync("db", "backup", _tool.File("copy.db")), StringComparison.Ordinal);
        var (code, _, error) = await _tool.RunAsync("db", "backup", _tool.File("copy.db"));
        Assert.Equal(1, code);
        Assert.Contains("exists already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_dossier_is_refused_with_every_problem()
    {
        await File.WriteAllTextAsync(_tool.File("bad.json"), "{\"format\": \"syriatalks-dossier/1\", \"surprise\": 1}");

        var (code, _, error) = await _tool.RunAsync("import", _tool.File("bad.json"));

        Assert.Equal(1, code);
        Assert.True(error.Split('\n').Length > 2, error);
        Assert.Contains("surprise", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.StorePath), "Nothing should be made for a file that is refused.");
    }

    private async Task<string> DoneAsync(params string[] args)
    {
        var (code, output, error) = await _tool.RunAsync(args);
        Assert.Equal((0, string.Empty), (code, error));
        return output;
    }
}
