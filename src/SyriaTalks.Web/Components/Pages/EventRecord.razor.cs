using Microsoft.AspNetCore.Components;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Lists;
using SyriaTalks.Web.Components.Shared;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Pages;

/// <summary>One event with everything said of it.</summary>
public sealed partial class EventRecord
{
    private EventLookup? lookup;
    private MapContent map = MapContent.Empty;

    /// <summary>Slug of the event.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private EventScope Home => lookup?.Detail?.Event.Kind == EventKind.Incident ? EventScope.Incidents : EventScope.Timeline;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        lookup = await Queries.FindAsync(Id, State.AsOf, Context?.RequestAborted ?? default);
        switch (lookup.Absence)
        {
            case EventAbsence.Unknown:
                Navigation.NotFound();
                break;
            case EventAbsence.Withdrawn:
                if (Context is { Response.HasStarted: false })
                    Context.Response.StatusCode = StatusCodes.Status410Gone;
                break;
            case EventAbsence.NotYetKnown:
                MissingNote.Leave(Context, AppUrls.Event(Id), lookup.KnownFrom!.Value);
                Navigation.NotFound();
                break;
            default:
                map = MapContent.From([lookup.Detail!.Event], State.Links);
                break;
        }
    }

    private static string DateExplained(EventRow row)
    {
        var precision = Terms<DatePrecision>.Of(row.Date.Precision).Meaning;
        if (row.Status == EventStatus.Planned)
            return "Planned. " + precision;
        return row.Date switch
        {
            { IsExact: true } => precision + " The hour is not coded.",
            { Start: { } start } d => $"{precision} Earliest possible day {DateWords.Long(start)}, latest {DateWords.Long(d.End)}.",
            var d => $"{precision} Latest possible day {DateWords.Long(d.End)}.",
        };
    }

    private static string DeathWords(DeathToll deaths) => deaths.IsOpenEnded
        ? $"killed, at least: the source gives {deaths.Low ?? deaths.Best} as a lower bound and no upper one."
        : "killed, as the source has it.";

    private static string Distance(NearbyEvent near)
    {
        var days = near.DaysApart switch
        {
            null => "day not known",
            0 => "same days",
            { } n => EventWords.Count(n, "day") + " apart",
        };
        return near.DistanceKm is { } km ? FormattableString.Invariant($"{km:0} km, {days}") : days;
    }

    private string CitationWords(EventRow row) =>
        $"{row.Title}. SyriaTalks, record {row.Id}, as of {DateWords.Long(State.AsOf)}, data version {State.Store.DataVersion}; after "
        + string.Join("; ", row.Citations.Select(c => $"{State.Store.Choices.Sources.FirstOrDefault(s => s.Id == c.SourceId)?.Title ?? c.SourceId}, {c.Short}")) + ".";
}
