namespace SyriaTalks.Web.Hosting;

/// <summary>Headers that every answer carries. The policy is the strictest under which the islands were seen to work.</summary>
internal static class SiteHeaders
{
    private const int HstsSeconds = 365 * 24 * 60 * 60;

    /// <summary>Sets the headers. A header of the same name that the framework sets gives way: there is one policy, not two.</summary>
    /// <param name="site">The site.</param>
    public static void UseSiteHeaders(this WebApplication site)
    {
        var ancestors = site.Services.GetRequiredService<SiteSettings>().FrameAncestors;
        bool IsFramed(HttpContext context) => ancestors.Count > 0 && SitePaths.IsEmbedded(context.Request.Path);
        site.UseWhen(c => !IsFramed(c), pages => pages.UseSecurityHeaders(Common(AddPolicy).AddFrameOptionsDeny().AddCrossOriginResourcePolicy(policy => policy.SameOrigin())));

        // A browser that knows the policy passes over the older header, which could name one origin at most.
        site.UseWhen(IsFramed, frames => frames.UseSecurityHeaders(
            Common(policy => AddFramedPolicy(policy, ancestors)).AddCrossOriginResourcePolicy(policy => policy.CrossOrigin())));
    }

    private static HeaderPolicyCollection Common(Action<CspBuilder> policy) => new HeaderPolicyCollection()
        .AddContentSecurityPolicy(policy)
        .AddContentTypeOptionsNoSniff()

        // A source that a reader follows learns neither this site nor what was looked for on it.
        .AddReferrerPolicySameOrigin()
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddStrictTransportSecurityMaxAge(HstsSeconds);

    // What stands in a frame needs no script, no form and no connection.
    private static void AddFramedPolicy(CspBuilder policy, IReadOnlyList<string> ancestors)
    {
        policy.AddDefaultSrc().None();
        policy.AddStyleSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddBaseUri().Self();
        policy.AddFormAction().None();
        var frames = policy.AddFrameAncestors();
        foreach (var ancestor in ancestors)
            frames.From(ancestor);
    }

    private static void AddPolicy(CspBuilder policy)
    {
        policy.AddDefaultSrc().None();

        // The nonce is for the import map, the one script that stands in the page.
        policy.AddScriptSrc().Self().WithNonce();

        // MudBlazor writes its theme as a style element, over the circuit too, where no nonce can reach.
        policy.AddStyleSrc().Self().UnsafeInline();
        policy.AddConnectSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self();
        policy.AddBaseUri().Self();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().None();
        policy.AddObjectSrc().None();
    }
}
