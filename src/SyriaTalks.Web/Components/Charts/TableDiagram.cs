using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>What a box of the diagram says of its party.</summary>
public enum SeatStyle
{
    /// <summary>The source states it.</summary>
    Stated,

    /// <summary>Agreed, not yet done.</summary>
    Agreed,

    /// <summary>The source is silent.</summary>
    NotStated,
}

/// <summary>A party in the diagram.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What the source says, with its paragraph.</param>
/// <param name="Style">How sure it is.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
public sealed record SeatBox(string Party, string Name, string Note, SeatStyle Style, double X, double Y, double Width)
{
    /// <summary>Height of every box.</summary>
    public const double Height = 54;

    /// <summary>Middle of the box.</summary>
    public double Centre => X + (Width / 2);

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Type size at which the name fits.</summary>
    public double NameSize => Fit(Name, 15, 0.58);

    /// <summary>Type size at which the note fits.</summary>
    public double NoteSize => Fit(Note, 13, 0.53);

    // There is no measuring of text on the server; the share is that of a wide system face.
    private double Fit(string text, double size, double share) => Math.Min(size, (Width - 12) / (Math.Max(1, text.Length) * share));
}

/// <summary>A line from one party to another.</summary>
/// <param name="Path">Path data.</param>
/// <param name="Head">Path data of the arrow head.</param>
/// <param name="Label">What it says, with its paragraph.</param>
/// <param name="LabelX">Where the label stands.</param>
/// <param name="LabelY">Where the label stands.</param>
/// <param name="Anchor">start or end.</param>
/// <param name="Hostile">Whether the one fights the other.</param>
public sealed record SeatLine(string Path, string Head, string Label, double LabelX, double LabelY, string Anchor, bool Hostile);

/// <summary>
/// The table of a round as a drawing: hosts above it, seats below it, those whom a seat backs on the ground under that, parties
/// without a stated seat to the left and those outside the ceasefire to the right. The layout follows the number of parties.
/// </summary>
public sealed class TableDiagram
{
    /// <summary>Width of the drawing.</summary>
    public const double Width = 1280;

    /// <summary>Width of the zones at the sides.</summary>
    public const double Zone = 236;

    /// <summary>Left edge of the middle.</summary>
    public const double MiddleLeft = Zone + 20;

    /// <summary>Right edge of the middle, where the double line stands.</summary>
    public const double MiddleRight = Width - Zone - 26;

    private const double Margin = 16;
    private const double Gap = 16;
    private const double ZoneTop = 72;
    private const double Label = 18;
    private const int MostInRow = 4;
    private static readonly double Centre = (MiddleLeft + MiddleRight) / 2;

    private TableDiagram(PartyBoard board, string round)
    {
        var standing = board.Participation.Where(p => p.RoundId == round).ToList();
        var outside = board.Terms.Where(t => t is { Aspect: CeasefireAspect.Excludes, Party: not null }).DistinctBy(t => t.Party).ToList();
        Right = Stack(Width - Zone + Margin, [.. outside.Select(t => (t.Party!, t.PartyName ?? t.Party!, $"not covered, {t.Citation.Short}", SeatStyle.Stated))]);
        Left = Stack(Margin, [.. standing
            .Where(p => p.Standing == Standing.NotStated && outside.All(t => t.Party != p.Party))
            .Select(p => (p.Party, p.PartyName, $"named in {p.Citation.Short}", SeatStyle.NotStated))]);
        Hosts = Rows(26, [.. standing.Where(p => p.Standing == Standing.Hosting).Select(Seat)]);
        TableY = Hosts.Count == 0 ? 26 : Hosts[^1].Bottom + Gap;
        Seats = Rows(TableY + TableHeight + Gap, [.. standing
            .Where(p => p.Standing is not (Standing.Hosting or Standing.NotStated or Standing.Excluded)).Select(Seat)]);
        var seatsEnd = Seats.Count == 0 ? TableY + TableHeight : Seats[^1].Bottom;
        var backing = Backing(board);
        var labels = backing.Count == 0 ? 0 : backing.GroupBy(r => r.From).Max(g => g.Count());
        GroundY = seatsEnd + 40 + (Label * labels);
        Ground = OnTheGround(backing);
        SeatLine[] fights = [.. Fights(board)];
        Lines = [.. Backs(backing), .. fights];
        Height = new[] { seatsEnd, End(Ground) + (20 * fights.Length), End(Left), End(Right) }.Max() + Margin;
    }

    /// <summary>Height of the table itself.</summary>
    public static double TableHeight => 72;

    /// <summary>Width of the table itself.</summary>
    public static double TableWidth => 620;

    /// <summary>Left edge of the table itself.</summary>
    public static double TableX => Centre - (TableWidth / 2);

    /// <summary>Upper edge of the table itself.</summary>
    public double TableY { get; }

    /// <summary>The line above those on the ground.</summary>
    public double GroundY { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Parties whose attendance is not stated.</summary>
    public IReadOnlyList<SeatBox> Left { get; }

    /// <summary>Parties outside the ceasefire.</summary>
    public IReadOnlyList<SeatBox> Right { get; }

    /// <summary>Hosts.</summary>
    public IReadOnlyList<SeatBox> Hosts { get; }

    /// <summary>Parties with a seat, or with one agreed.</summary>
    public IReadOnlyList<SeatBox> Seats { get; }

    /// <summary>Parties without a seat whom one with a seat backs.</summary>
    public IReadOnlyList<SeatBox> Ground { get; }

    /// <summary>Who backs and who fights whom.</summary>
    public IReadOnlyList<SeatLine> Lines { get; }

    /// <summary>Lays a round out.</summary>
    /// <param name="board">All parties.</param>
    /// <param name="round">Slug of the round.</param>
    /// <returns>The drawing.</returns>
    public static TableDiagram Of(PartyBoard board, string round)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new TableDiagram(board, round);
    }

    private static (string Party, string Name, string Note, SeatStyle Style) Seat(ParticipationView p) => (
        p.Party,
        p.PartyName,
        $"{Terms<Standing>.Label(p.Standing).ToLowerInvariant()}{(p.Inferred ? " (inferred)" : string.Empty)}, {p.Citation.Short}",
        p.Standing is Standing.Invited or Standing.InvitationAgreed ? SeatStyle.Agreed : SeatStyle.Stated);

    private static double End(IReadOnlyList<SeatBox> boxes) => boxes.Count == 0 ? 0 : boxes[^1].Bottom;

    private static List<SeatBox> Stack(double x, IReadOnlyList<(string Party, string Name, string Note, SeatStyle Style)> seats) =>
        [.. seats.Select((s, i) => new SeatBox(s.Party, s.Name, s.Note, s.Style, x, ZoneTop + (i * (SeatBox.Height + 12)), Zone - (2 * Margin)))];

    private static List<SeatBox> Rows(double y, IReadOnlyList<(string Party, string Name, string Note, SeatStyle Style)> seats)
    {
        const double widest = 190;
        return [.. seats.Chunk(MostInRow).SelectMany((row, r) =>
        {
            var width = Math.Min(widest, (MiddleRight - MiddleLeft - (Gap * row.Length)) / row.Length);
            var left = Centre - (((width + Gap) * row.Length - Gap) / 2);
            return row.Select((s, i) => new SeatBox(s.Party, s.Name, s.Note, s.Style, left + (i * (width + Gap)), y + (r * (SeatBox.Height + 12)), width));
        })];
    }

    private List<RelationView> Backing(PartyBoard board)
    {
        var drawn = Left.Concat(Right).Concat(Hosts).Concat(Seats).Select(b => b.Party).ToHashSet();
        var seats = Seats.Select(s => s.Party).ToHashSet();
        return [.. board.Relations.Where(r => r.Kind == RelationKind.Supports && seats.Contains(r.From) && !drawn.Contains(r.To))];
    }

    // Each stands below those who back it, as near as the others let it.
    private List<SeatBox> OnTheGround(List<RelationView> backing)
    {
        const double width = 176, between = 24, from = MiddleLeft + 124;
        var wanted = backing.GroupBy(r => (r.To, r.ToName))
            .Select(g => (g.Key, At: g.Average(r => Seats.First(s => s.Party == r.From).Centre) - (width / 2)))
            .OrderBy(w => w.At)
            .ToList();
        var size = Math.Min(width, ((MiddleRight - 30 - from + between) / Math.Max(1, wanted.Count)) - between);
        var boxes = new List<SeatBox>();
        foreach (var (party, at) in wanted)
        {
            var least = boxes.Count == 0 ? from : boxes[^1].X + size + between;
            var most = MiddleRight - 30 - ((size + between) * (wanted.Count - boxes.Count)) + between;
            boxes.Add(new SeatBox(party.To, party.ToName, "no seat reported", SeatStyle.Stated, Math.Clamp(at, least, Math.Max(least, most)), GroundY + 36, size));
        }

        return boxes;
    }

    private IEnumerable<SeatLine> Backs(List<RelationView> backing) => DiagramLines.Backs(backing, Seats, Ground);

    private IEnumerable<SeatLine> Fights(PartyBoard board) =>
        DiagramLines.Fights(board.Relations.Where(r => r.Kind == RelationKind.Fights), Ground, Right, MiddleRight);
}
