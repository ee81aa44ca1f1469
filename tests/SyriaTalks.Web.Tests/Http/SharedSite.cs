namespace SyriaTalks.Web.Http;

/// <summary>One site for all tests that only read from it. They run one after the other, so that each can look at the log alone.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
