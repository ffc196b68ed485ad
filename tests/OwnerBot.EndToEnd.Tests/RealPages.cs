using Microsoft.Playwright;
using OwnerBot.Testing.Processes;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>The real program and the real pages: one process for the class, a browser context for each person.</summary>
public class RealPages : IAsyncLifetime
{
    private readonly string[] _start;

    private readonly Chromium _chromium = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-pages-").FullName;
    private readonly int _port = RunningHouse.FreePort();
    private RunningHouse? _house;

    public RealPages()
        : this([])
    {
    }

    /// <param name="start">What the program is started with, beside its address and folder.</param>
    protected RealPages(string[] start) => _start = start;

    /// <summary>The same machine by its other name: to a browser, another site; it may show the chat.</summary>
    public Uri Site => new($"http://localhost:{_port}");

    public Uri Address => _house!.Address;

    public string Output => _house!.Output;

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        _house = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_house is not null)
        {
            await _house.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Somebody's own browser. What its console complains of fails the test that asks <see cref="Person.Complaints"/>.</summary>
    public Task<Person> PersonAsync(string locale = "zh-CN", int width = 1280, int height = 860) =>
        _chromium.PersonAsync(Address, locale, width, height);

    /// <summary>Stops the program as a power cut does.</summary>
    public Task KillAsync() => _house!.KillAsync();

    /// <summary>Starts it again where it stood: same port, same data.</summary>
    public async Task StartAgainAsync()
    {
        await _house!.DisposeAsync();
        _house = await StartAsync();
    }

    private Task<RunningHouse> StartAsync() => RunningHouse.StartAsync(
        Repository(), _folder, _port, settings: [.. _start, $"Widget:Origins:0={Site.GetLeftPart(UriPartial.Authority)}", "Widget:Origins:1=https://www.garden.example"]);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OwnerBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        }

        return folder;
    }
}

/// <summary>A person at a browser.</summary>
public sealed class Person
{
    private readonly List<string> _complaints = [];

    public Person(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, fault) => _complaints.Add(fault);
    }

    public IPage Page { get; }

    /// <summary>Errors on the page's console: a refused style, a failed script.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Find(string testId) => Page.GetByTestId(testId);
}
