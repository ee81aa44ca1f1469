using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Rules;

/// <summary>What must hold of the article as coded, whoever edits it next.</summary>
public sealed class ShippedDossierRules
{
    private static async Task<Dossier> ReadAsync()
    {
        var file = Assert.Single(SourceTree.Files("src/SyriaTalks.Web/Dossiers", ".json"));
        return (await DossierReader.ReadAsync(file, CancellationToken.None)).Dossier;
    }

    [Fact]
    public async Task Every_paragraph_carries_a_record()
    {
        var dossier = await ReadAsync();
        var cited = DossierCites.Of(dossier).SelectMany(c => c.Labels).ToHashSet();

        Assert.Equal(16, dossier.Source.Paragraphs);
        Assert.Empty(Enumerable.Range(0, 17).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append("caption").Except(cited));
    }

    [Fact]
    public async Task What_the_article_leaves_open_stays_open()
    {
        var dossier = await ReadAsync();
        DossierEvent Event(string id) => dossier.Events.Single(e => e.Id == id);

        Assert.Equal((15, 7), (dossier.Events.Count, dossier.Events.Count(e => e.Kind == "incident")));
        Assert.Equal(new DossierRange(8, 8, null), Event("kafr-soussa-bombing").Deaths);
        Assert.DoesNotContain(Event("kafr-soussa-bombing").Parties, p => p.Role is "actor" or "accused");
        Assert.All(Event("mazzeh-airport-explosions").Parties, p => Assert.Equal("accused", p.Role));
        Assert.Equal("planned", Event("astana-talks-open").Status);
        Assert.Equal(4, Event("ceasefire-takes-effect").Date.Precision);
        Assert.Null(Event("wadi-barada-clashes").Date.Start);
        Assert.Single(dossier.Events, e => e.Deaths is not null);
    }

    [Fact]
    public async Task Mutual_accusations_come_from_both_sides_and_a_refusal_is_no_denial()
    {
        var dossier = await ReadAsync();

        Assert.Equal(2, dossier.Claims.Where(c => c is { Event: "damascus-water-shortage", Topic: "responsibility" }).Select(c => c.Accused).Distinct().Count());
        Assert.Contains(dossier.Claims, c => c is { Event: "mazzeh-airport-explosions", By: "israel", Stance: "declines" });
        Assert.DoesNotContain(dossier.Claims, c => c.Stance == "denies");
    }

    [Fact]
    public async Task Nothing_is_dated_to_a_day_that_the_article_does_not_give()
    {
        var days = (await ReadAsync()).Events.Where(e => e.Date.Precision == (int)DatePrecision.Day).Select(e => e.Date.End).Distinct().Order();

        Assert.Equal([new DateOnly(2017, 1, 12), new DateOnly(2017, 1, 13), new DateOnly(2017, 1, 23)], days);
    }
}
