using Microsoft.Extensions.Configuration;

namespace SyriaTalks.Web.Hosting;

public sealed class SiteSettingsTests
{
    private static readonly string Root = Path.GetTempPath();

    [Fact]
    public void Without_any_setting_the_standard_ones_hold()
    {
        var settings = Read();

        Assert.Equal(Path.Combine(Root, "data", "syriatalks.db"), settings.Store.Path);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.Store.QueryDeadline);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Dossiers"), settings.DossierFolder);
        Assert.Equal(new SiteLimits(2000, 30, 5000, 8, 2), settings.Limits);
        Assert.Empty(settings.Proxies);
        Assert.Empty(settings.FrameAncestors);
    }

    [Fact]
    public void Settings_are_taken_over()
    {
        var settings = Read(
            ("Store:Path", "/srv/talks/store.db"),
            ("Store:QueryDeadline", "00:00:03"),
            ("Limits:MaxCircuits", "100"),
            ("Proxy:Addresses", "10.0.0.2, 10.1.0.0/16"),
            ("Proxy:Addresses:0", "2001:db8::/32"));

        Assert.Equal("/srv/talks/store.db", settings.Store.Path);
        Assert.Equal("/srv/talks", settings.StoreFolder);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.Store.QueryDeadline);
        Assert.Equal(100, settings.Limits.MaxCircuits);
        Assert.Equal(["10.0.0.2/32", "10.1.0.0/16", "2001:db8::/32"], settings.Proxies.Select(p => p.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Embed:FrameAncestors", "news.example", "Embed:FrameAncestors has \"news.example\"; it has to be an origin without a path, or * for every site.")]
    [InlineData("Embed:FrameAncestors", "https://news.example/page", "Embed:FrameAncestors has \"https://news.example/page\"; it has to be an origin without a path, or * for every site.")]
    [InlineData("Embed:FrameAncestors", "* https://news.example", "Embed:FrameAncestors has * beside other origins; * stands alone.")]
    [InlineData("Store:Path", "", "Store:Path is empty; leave it out for data/syriatalks.db.")]
    [InlineData("Store:Path", "/", "Store:Path is the folder /; it has to be a file, which need not exist yet.")]
    [InlineData("Store:Provider", "Oracle", "Store:Provider is \"Oracle\"; the only provider is Sqlite.")]
    [InlineData("Store:QueryDeadline", "5", "Store:QueryDeadline is \"5\"; it has to be a time from 0:00:00.05 to 0:01:00, such as 00:00:01.")]
    [InlineData("Store:QueryDeadline", "01:00:00", "Store:QueryDeadline is \"01:00:00\"; it has to be a time from 0:00:00.05 to 0:01:00, such as 00:00:01.")]
    [InlineData("Limits:MaxCircuits", "many", "Limits:MaxCircuits is \"many\"; it has to be a whole number from 1 to 100000.")]
    [InlineData("Limits:MaxCircuits", "-1", "Limits:MaxCircuits is \"-1\"; it has to be a whole number from 1 to 100000.")]
    [InlineData("Limits:MaxCircuitsPerAddress", "3000", "Limits:MaxCircuitsPerAddress is above Limits:MaxCircuits; one address cannot have more than all together.")]
    [InlineData("Limits:MaxExportsPerAddress", "9", "Limits:MaxExportsPerAddress is above Limits:MaxExports; one address cannot have more than all together.")]
    [InlineData("Limits:QuestionsPerMinutePerAddress", "59", "Limits:QuestionsPerMinutePerAddress is \"59\"; it has to be a whole number from 60 to 1000000.")]
    [InlineData("Limits:MaxQuestionsPerAddress", "0", "Limits:MaxQuestionsPerAddress is \"0\"; it has to be a whole number from 1 to 1000.")]
    [InlineData("Limits:RequestDeadline", "60", "Limits:RequestDeadline is \"60\"; it has to be a time from 0:00:01 to 1:00:00, such as 00:01:00.")]
    [InlineData("Limits:ExportDeadline", "00:00:00", "Limits:ExportDeadline is \"00:00:00\"; it has to be a time from 0:00:01 to 1:0:00:00, such as 00:30:00.")]
    [InlineData("Site:DrainTime", "00:00:11", "Site:DrainTime is \"00:00:11\"; it has to be a time from 0:00:00 to 0:00:10, such as 00:00:00.")]
    [InlineData("Proxy:Addresses", "proxy.example", "Proxy:Addresses holds \"proxy.example\"; it has to be an address such as 10.0.0.2 or a network such as 10.0.0.0/8.")]
    [InlineData("Seed:Folder", "/nowhere/at/all", "Seed:Folder is \"/nowhere/at/all\"; there is no folder /nowhere/at/all.")]
    [InlineData("Serilog:MinimumLevel:Default", "Loud", "Serilog:MinimumLevel:Default is \"Loud\"; it has to be one of Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft", "x", "Serilog:MinimumLevel:Override:Microsoft is \"x\"; it has to be one of Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Store:Pfad", "x", "Store:Pfad is not a setting; there are Store:Path, Store:Provider, Store:QueryDeadline.")]
    public void A_setting_that_cannot_be_used_is_told_with_what_would_do(string key, string value, string message) =>
        Assert.Equal([message], Assert.Throws<SettingsException>(() => Read((key, value))).Problems);

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var problems = Assert.Throws<SettingsException>(() => Read(
            ("Store:Provider", "Oracle"), ("Store:QueryDeadline", "x"), ("Limits:MaxExports", "0"), ("Limits:Max", "1"))).Problems;

        Assert.Equal(4, problems.Count);
    }

    private static SiteSettings Read(params (string Key, string Value)[] settings) => SiteSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), Root);
}
