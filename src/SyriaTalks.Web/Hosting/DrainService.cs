namespace SyriaTalks.Web.Hosting;

/// <summary>
/// Keeps the door open for a while after readiness has turned to 503: a balancer that asks every few seconds would otherwise send
/// visitors to a process that no longer listens.
/// </summary>
/// <param name="settings">The settings.</param>
internal sealed class DrainService(SiteSettings settings) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (settings.DrainTime > TimeSpan.Zero)
            await Task.Delay(settings.DrainTime, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
