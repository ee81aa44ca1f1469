using Microsoft.AspNetCore.Diagnostics;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

/// <summary>What is shown when something goes wrong: a page to people, a problem document to programs, a stack trace to nobody.</summary>
internal static partial class FailurePages
{
    /// <summary>Adds problem documents and the note in the log about questions that were stopped.</summary>
    /// <param name="builder">The builder.</param>
    public static void AddFailurePages(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DeadlineNote>();
    }

    /// <summary>Catches exceptions and empty error answers of everything after it.</summary>
    /// <param name="site">The site.</param>
    public static void UseFailurePages(this WebApplication site)
    {
        site.UseWhen(c => !SitePaths.WantsPage(c), data =>
        {
            data.UseExceptionHandler(Options());
            data.UseStatusCodePages();
        });
        site.UseWhen(SitePaths.WantsPage, pages =>
        {
            var options = Options();
            options.ExceptionHandlingPath = SitePaths.Error;
            options.CreateScopeForErrors = true;
            pages.UseExceptionHandler(options);
            pages.UseStatusCodePages();
            pages.UseStatusCodePagesWithReExecute(SitePaths.NotFound, createScopeForStatusCodePages: true);
            pages.Use(OnlyMissingPagesAsync);
        });
    }

    private static ExceptionHandlerOptions Options() => new()
    {
        StatusCodeSelector = failure => failure switch
        {
            QueryDeadlineException or StoreDamagedException => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException request => request.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        },

        // A question that was too broad is no fault of the program: one line tells it, see DeadlineNote.
        SuppressDiagnosticsCallback = context => context.Exception is QueryDeadlineException,
    };

    // Only "not found" has a page of its own; to answer 405 or 429 with it would be wrong.
    private static async Task OnlyMissingPagesAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status404NotFound
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
    }

    private sealed partial class DeadlineNote(ILogger<DeadlineNote> logger) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is QueryDeadlineException)
            {
                Log.Stopped(logger, exception.Message);
                httpContext.Response.Headers.RetryAfter = "5";
            }

            return ValueTask.FromResult(false);
        }

        private static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Warning, Message = "A question to the store was stopped: {Reason}")]
            public static partial void Stopped(ILogger logger, string reason);
        }
    }
}
