using System.CommandLine;
using System.CommandLine.Parsing;

namespace SyriaTalks.Web.Commands;

/// <summary>Settings on the command line: <c>--Store:Path=FILE</c>, <c>--urls ADDRESS</c>. They are told from misspelt commands.</summary>
internal static class SettingArguments
{
    private const string Prefix = "--";

    /// <summary>Whether an argument is a setting by its form alone: <c>--Section:Name=value</c>.</summary>
    /// <param name="argument">The argument.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsSetting(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith(Prefix, StringComparison.Ordinal)
            && equals > 0 && argument.AsSpan(0, equals).Contains(':');
    }

    /// <summary>The settings that serving takes beside its own, such as <c>--urls</c>.</summary>
    /// <returns>An argument that refuses everything else.</returns>
    public static Argument<string[]> Create()
    {
        var argument = new Argument<string[]>("setting")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Settings such as --urls http://127.0.0.1:5080 or --Store:Path=FILE; see docs/configuration.md.",
        };
        argument.Validators.Add(Check);
        return argument;
    }

    private static void Check(ArgumentResult result)
    {
        for (var i = 0; i < result.Tokens.Count; i++)
        {
            var token = result.Tokens[i].Value;
            if (!token.StartsWith(Prefix, StringComparison.Ordinal))
                result.AddError($"'{token}' is not a command.");
            else if (!token.Contains('=', StringComparison.Ordinal) && (++i >= result.Tokens.Count || IsName(result.Tokens[i].Value)))
                result.AddError($"'{token}' is a setting without a value.");
        }
    }

    private static bool IsName(string token) => token.StartsWith(Prefix, StringComparison.Ordinal);
}
