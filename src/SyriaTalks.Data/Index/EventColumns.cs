using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Data.Index;

/// <summary>
/// What a filter asks of events, a column each, in the order of their ids: row n is the n-th id. A scan over three hundred
/// thousand rows takes a millisecond or two, where the same question to the database takes fifty.
/// </summary>
internal sealed class EventColumns(int count)
{
    /// <summary>Stands for an open start and for no figure.</summary>
    public const int None = -1;

    /// <summary>Stands for a reporter where several are named.</summary>
    public const int Several = -2;

    /// <summary>Stands for the scope of what is no incident.</summary>
    public const byte NoScope = byte.MaxValue;

    public int Count { get; } = count;

    /// <summary>Key in the store.</summary>
    public int[] Keys { get; } = new int[count];

    /// <summary>Day numbers; <see cref="None"/> for an open start.</summary>
    public int[] Start { get; } = new int[count];

    public int[] End { get; } = new int[count];

    /// <summary>Day number from which these contents are known: of the article, or of the release that says so.</summary>
    public int[] Published { get; } = new int[count];

    /// <summary>Day number from which the event is known by the reports it cites; <see cref="Published"/> where it names none; never, for what an earlier release said.</summary>
    public int[] Reported { get; } = new int[count];

    /// <summary>Day number from which the contents no longer hold; <see cref="int.MaxValue"/> for all that holds now.</summary>
    public int[] Until { get; } = new int[count];

    public byte[] Kind { get; } = new byte[count];

    /// <summary>What the kind facet counts by: the type of an incident, else the kind (<see cref="Marks"/>).</summary>
    public byte[] Mark { get; } = new byte[count];

    public byte[] Status { get; } = new byte[count];

    public byte[] Account { get; } = new byte[count];

    public byte[] DatePrecision { get; } = new byte[count];

    /// <summary>Bit p for each precision p of a place where it happened.</summary>
    public byte[] PlacePrecisions { get; } = new byte[count];

    /// <summary>A <see cref="Core.Ceasefires.CeasefireScope"/>; <see cref="NoScope"/> for what is no incident.</summary>
    public byte[] Scope { get; } = new byte[count];

    /// <summary>Number in <see cref="EventIndex.Fronts"/>.</summary>
    public int[] Front { get; } = new int[count];

    /// <summary>Number in <see cref="StoreNames.Reporters"/>, <see cref="None"/> where none is named, or <see cref="Several"/>.</summary>
    public int[] Reporter { get; } = new int[count];

    /// <summary>Civilians killed; <see cref="None"/> where the source does not say.</summary>
    public int[] Civilians { get; } = new int[count];

    public int[] Flags { get; } = new int[count];

    public int[] Low { get; } = new int[count];

    public int[] Best { get; } = new int[count];

    public int[] High { get; } = new int[count];

    /// <summary>Number of the first place in <see cref="StoreNames.Places"/>; <see cref="None"/> for no place.</summary>
    public int[] Place { get; } = new int[count];

    /// <summary>Number of the closest place where it happened, the first of equals; <see cref="None"/> where none is given.</summary>
    public int[] Spot { get; } = new int[count];

    /// <summary>How closely that place is known.</summary>
    public byte[] SpotPrecision { get; } = new byte[count];

    /// <summary>Bit g for each governorate it lies in or concerns.</summary>
    public int[] Governorates { get; } = new int[count];

    /// <summary>Where the parties of a row begin in <see cref="Parties"/>; one entry more than rows.</summary>
    public int[] PartyFrom { get; } = new int[count + 1];

    /// <summary>Numbers in <see cref="StoreNames.Parties"/>, each party of a row once.</summary>
    public int[] Parties { get; set; } = [];

    /// <summary>The <see cref="Core.Events.PartyRole"/> of each entry of <see cref="Parties"/>: the first where a row names a party in several.</summary>
    public byte[] PartyRoles { get; set; } = [];

    /// <summary>Number of the first source in <see cref="StoreNames.Sources"/>.</summary>
    public ushort[] Source { get; } = new ushort[count];

    /// <summary>Places of rows that have several.</summary>
    public Dictionary<int, int[]> MorePlaces { get; } = [];

    /// <summary>Sources of rows that have several.</summary>
    public Dictionary<int, int[]> MoreSources { get; } = [];

    /// <summary>All rows of one id, of rows that are not the only one of theirs.</summary>
    public Dictionary<int, int[]> Versions { get; } = [];

    /// <summary>How accounts stood from which day on, of rows where that changed.</summary>
    public Dictionary<int, (int From, byte Status)[]> Histories { get; } = [];

    /// <summary>Day numbers from which events are known under a clock.</summary>
    public int[] KnownFrom(KnowledgeClock clock) => clock == KnowledgeClock.Release ? Published : Reported;

    /// <summary>Whether the contents of a row are what is known.</summary>
    public bool IsKnown(int row, Knowledge asOf) => KnownFrom(asOf.Clock)[row] <= asOf.Day.DayNumber && asOf.Day.DayNumber < Until[row];

    /// <summary>How the account of a row stands on a day.</summary>
    public byte AccountOn(int row, int day)
    {
        if (!Histories.TryGetValue(row, out var history))
            return Account[row];
        var status = history[0].Status;
        foreach (var (from, next) in history)
            status = from <= day ? next : status;
        return status;
    }

    public ReadOnlySpan<int> PartiesOf(int row) => Parties.AsSpan(PartyFrom[row], PartyFrom[row + 1] - PartyFrom[row]);
}
