using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OwnerBot.Testing.Processes;

/// <summary>The real program in a process of its own, as <c>dotnet run</c> starts it, on a free loopback port.</summary>
public sealed class RunningHouse : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private RunningHouse(Process process, StringBuilder output, Uri address) => (_process, _output, Address) = (process, output, address);

    public Uri Address { get; }

    /// <summary>The memory that the program has in use, bytes.</summary>
    public long WorkingSet
    {
        get
        {
            lock (_process)
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
        }
    }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="repository">The folder of OwnerBot.sln.</param>
    /// <param name="port">The same one again after a crash keeps addresses good; null takes a free one.</param>
    /// <param name="settings">Further command-line settings, <c>Section:Key=value</c>; a word without <c>=</c> is the command, and comes first.</param>
    public static async Task<RunningHouse> StartAsync(
        string repository, string dataFolder, int? port = null, string environment = "Development", params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(repository, "src", "OwnerBot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        start.ArgumentList.Add(Path.Combine(repository, "src", "OwnerBot", "bin", configuration, "net10.0", "OwnerBot.dll"));
        foreach (var command in settings.Where(setting => !setting.Contains('=', StringComparison.Ordinal)))
        {
            start.ArgumentList.Add(command);
        }

        settings = [.. settings.Where(setting => setting.Contains('=', StringComparison.Ordinal))];
        foreach (var setting in (string[])[$"urls={address}", $"OwnerBot:DataFolder={dataFolder}", "Logging:LogLevel:Default=Warning", .. settings])
        {
            start.ArgumentList.Add($"--{setting}");
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        var output = new StringBuilder();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var house = new RunningHouse(process, output, address);
        await house.UntilReadyAsync();
        return house;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As <c>kill -9</c> does it: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private async Task UntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited || since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The program did not open its doors:{Environment.NewLine}{Output}");
            }

            try
            {
                using var ready = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(30);
        }
    }
}
