using System.Globalization;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Data.Store;

/// <summary>Parties of a dataset's event in one text: <c>12a 15o</c> is party 12 acting against party 15.</summary>
internal static class PackedParties
{
    // One letter a role, in the order of the enumeration.
    private const string Roles = "aoxhsptum";

    public static string Pack(IEnumerable<(int Key, PartyRole Role)> parties) =>
        string.Join(' ', parties.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}{Roles[(int)p.Role]}")));

    public static IEnumerable<(int Key, PartyRole Role)> Unpack(string packed)
    {
        var key = 0;
        foreach (var c in packed)
        {
            if (char.IsAsciiDigit(c))
                key = (key * 10) + (c - '0');
            else if (c != ' ')
                yield return (key, (PartyRole)Roles.IndexOf(c, StringComparison.Ordinal));
            else
                key = 0;
        }
    }
}
