namespace SyriaTalks.Web.Navigation;

/// <summary>Scheme and host under which readers know the site, for addresses that leave it: in a citation, on paper.</summary>
/// <param name="configured">What the operator set, without a slash at the end; null to go by the request.</param>
public sealed class SiteAddress(string? configured)
{
    /// <summary>The origin of addresses in the answer to a request.</summary>
    /// <param name="request">The request, its scheme the one that a trusted proxy forwards; null where there is none.</param>
    /// <returns>For example <c>http://localhost:5080</c>; empty where nothing is known.</returns>
    public string Of(HttpRequest? request) =>
        configured ?? (request is null ? string.Empty : $"{request.Scheme}://{request.Host.ToUriComponent()}");
}
