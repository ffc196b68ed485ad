using System.Net;
using System.Reflection;

namespace OwnerBot.Simulator;

/// <summary>The page's own files, out of the assembly.</summary>
internal static class SimulatorPage
{
    public const string Path = "/simulator";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8",
    };

    public static void MapSimulatorPage(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup(Path).AllowAnonymous().AddEndpointFilter(OnThisMachine);
        page.MapGet("", (HttpContext http) => Send(http, "simulator.html"));
        page.MapGet("/page/{file}", (HttpContext http, string file) => Send(http, file));
    }

    /// <summary>The page speaks for whoever it likes, so that nobody from elsewhere may have it.</summary>
    public static async ValueTask<object?> OnThisMachine(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            ? await next(context)
            : TypedResults.NotFound();

    private static IResult Send(HttpContext http, string file)
    {
        if (Assembly.GetExecutingAssembly().GetManifestResourceStream($"simulator.{file}") is not { } content
            || !Types.TryGetValue(System.IO.Path.GetExtension(file), out var type))
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";
        return TypedResults.Stream(content, type);
    }
}
