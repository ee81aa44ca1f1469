namespace SyriaTalks.Web.Hosting;

/// <summary>The page for whoever asks for too much. It is the same for all and asks nothing of the store, or it would be the burden it speaks of.</summary>
internal static class BusyPage
{
    private static readonly byte[] Html = Read();

    /// <summary>Writes the page as the answer.</summary>
    /// <param name="response">The answer; its status is set.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when the page is written.</returns>
    public static async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Html.Length;
        await response.Body.WriteAsync(Html, cancellationToken);
    }

    private static byte[] Read()
    {
        using var resource = typeof(BusyPage).Assembly.GetManifestResourceStream("busy.html")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
