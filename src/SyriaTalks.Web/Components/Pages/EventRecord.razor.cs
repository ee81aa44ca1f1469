using System.Globalization;
using Microsoft.AspNetCore.Components;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Shared;
using SyriaTalks.Web.Maps;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Pages;

/// <summary>One event with everything said of it.</summary>
public sealed partial class EventRecord
{
    private const int DaysAround = 30;

    private EventLookup? lookup;
    private MapCounts map = MapCounts.Empty;
    private EventFilter around = EventFilter.None;
    private List<MapPlace> here = [];

    /// <summary>Slug of the event.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private EventScope Home => lookup?.Detail?.Event.Kind == EventKind.Incident ? EventScope.Incidents : EventScope.Timeline;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        lookup = await Queries.FindAsync(Id, State.Known, Context?.RequestAborted ?? default);
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
                await PlaceAsync(lookup.Detail!.Event);
                break;
        }
    }

    // The map shows the days around an event too: what happened near it is the first question of a reader.
    private async Task PlaceAsync(EventRow row)
    {
        here = [.. row.Places
            .Where(p => p is { Role: PlaceRole.Location, Latitude: not null, Longitude: not null, Precision: <= PlacePrecision.Near } && MapView.Covers(p.Latitude.Value, p.Longitude.Value))
            .OrderBy(p => p.Precision).Take(1)
            .Select(p => new MapPlace(Capital(p.Text), p.Latitude!.Value, p.Longitude!.Value, MapPlace.Here))];
        if (here.Count == 0)
            return;
        var first = Math.Max(EventFilter.FirstDay.DayNumber, (row.Date.Start ?? row.Date.End).DayNumber - DaysAround);
        var last = Math.Min(EventFilter.LastDay.DayNumber, row.Date.End.DayNumber + DaysAround);
        around = EventFilter.None with { From = DateOnly.FromDayNumber(first), To = DateOnly.FromDayNumber(last) };
        map = await Maps.CountAsync(around, State.AsOf, Context?.RequestAborted ?? default);
    }

    private string MapCaption => $"The cross marks this record. Circles: incidents from {DateWords.Long(around.From!.Value)} to {DateWords.Long(around.To!.Value)}.";

    private static string DateHead(EventRow row) =>
        row.Date.IsExact ? DateWords.Full(row.Date.End) : Capital(row.Date.Text);

    private string DateExplained(EventRow row)
    {
        var date = row.Date;
        var precision = Terms<DatePrecision>.Of(date.Precision).Meaning;
        if (row.Status == EventStatus.Planned)
            return date.End < State.AsOf ? "Planned; the outcome is not known here." : $"Planned. {precision}";
        if (date.IsExact)
            return $"{(date.Text == DateWords.Long(date.End) ? "Day known" : Capital(date.Text))}. The hour is not coded.";
        return date.Start is { } start
            ? $"{precision} Earliest possible day {DateWords.Long(start)}, latest {DateWords.Long(date.End)}."
            : $"{precision} Latest possible day {DateWords.Long(date.End)}.";
    }

    // The sides of a dataset's fight carry no direction: the first is not the one that began.
    private static string RoleWords(EventDetail detail, EventParty party) =>
        detail.Dataset is null || detail.Event.Type is EventType.OneSided or EventType.ViolenceAgainstCivilians
            ? Terms<PartyRole>.Label(party.Role)
            : party.Role switch { PartyRole.Actor => "Side A", PartyRole.Opponent => "Side B", _ => Terms<PartyRole>.Label(party.Role) };

    private static string PlaceHead(EventPlace place)
    {
        var name = place.Role == PlaceRole.Subject ? "Concerns " + place.Text : Capital(place.Text);
        var within = place.Governorate ?? place.Country;
        return within == place.Name ? name : $"{name}, {within}";
    }

    private string PlaceExplained(EventPlace place)
    {
        var words = place.Role == PlaceRole.Subject
            ? "Where it was said or decided is not stated."
            : $"{Terms<PlaceKind>.Label(place.Kind)}. {Terms<PlacePrecision>.Of(place.Precision).Meaning}";
        if (place.RadiusKm is { } radius)
            words += string.Create(CultureInfo.InvariantCulture, $" Drawn as an area of about {radius:0} km around its middle.");
        return place is { Latitude: { } latitude, Longitude: { } longitude, Precision: <= PlacePrecision.District }
            ? $"{words} {EventWords.Coordinates(latitude, longitude)}: {(lookup!.Detail!.Dataset is null ? "a general fact of geography, from our gazetteer and not from the source" : "the point that the publisher gives")}."
            : words;
    }

    // An open start has no first day to ask for.
    private static EventFilter Days(EventDate date) => EventFilter.None with { From = date.Start ?? date.End, To = date.End };

    private string SourceWords(Citation citation)
    {
        var source = State.Store.Choices.Sources.FirstOrDefault(s => s.Id == citation.SourceId);
        if (citation.Kind == SourceKind.Dataset)
            return $"{source?.Title ?? citation.SourceId}, release of {DateWords.Long(citation.Published)}, {citation.Short}";
        return $"{(source is null ? citation.SourceId : Terms<SourceKind>.Label(source.Kind))} of {DateWords.Long(citation.Published)}, {citation.Short}";
    }

    private static RenderFragment? Why(EventDetail detail) => detail.Account is not { } account ? null : builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "st-cap");
        builder.AddContent(2, $"{Terms<ClaimStatus>.Label(account.Status)}, by the published rule: {account.Reason}");
        builder.CloseElement();
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Distance(NearbyEvent near)
    {
        var days = near.DaysApart switch
        {
            null => "day not known",
            0 => near.Event.Date.IsExact ? "same day" : "possibly the same days",
            { } n => EventWords.Count(n, "day") + " apart",
        };
        return near.DistanceKm is { } km ? FormattableString.Invariant($"{km:0} km, {days}") : days;
    }
}
