using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OwnerBot.Data;

namespace OwnerBot.Health;

internal static class HealthSetup
{
    /// <summary>Liveness, readiness, and telemetry; the latter leaves the house only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<StoreCheck>("store");
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            services.AddOpenTelemetry()
                .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddOtlpExporter());
        }

        return services;
    }

    /// <summary>A fault is logged once and answered without its insides; a request that could not be read is the caller's, not ours.</summary>
    public static void UseFaultPage(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        // Or else anybody could fill the log with faults that are none.
        SuppressDiagnosticsCallback = handled => handled.Exception is BadHttpRequestException,
    });

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready").AllowAnonymous();
        return routes;
    }

    private sealed class StoreCheck(IDocumentStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await store.GetAsync("health", "health", "health", cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
