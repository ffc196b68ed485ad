using System.Globalization;
using OwnerBot.Testing.Fuzzing;
using OwnerBot.Testing.Owners;
using OwnerBot.Testing.Processes;
using OwnerBot.Tests.House;
using Xunit.Abstractions;

namespace OwnerBot.Tests.Fuzz;

/// <summary>
/// Thousands of bent activities and requests at every public door of the real program: never a fault, never a hang, memory
/// flat, and an owner who comes afterwards is served. <c>OWNERBOT_FUZZ=100000</c> sends as many.
/// </summary>
public sealed class NothingBreaksTheHouse(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Few = 5_000;
    private const int Seed = 20261125;
    private const long Flat = 150L * 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-fuzz-").FullName;
    private RunningHouse? _house;

    [Fact]
    public async Task Bent_requests_are_refused_or_taken_and_an_owner_is_served_afterwards()
    {
        var requests = int.TryParse(Environment.GetEnvironmentVariable("OWNERBOT_FUZZ"), CultureInfo.InvariantCulture, out var asked) ? asked : Few;
        _house = await RunningHouse.StartAsync(Repository.Root, _folder, settings: Fuzzer.Settings);

        var report = await new Fuzzer(_house, Seed).RunAsync(requests);

        output.WriteLine(report.ToString());
        Assert.True(report.Faults.Count == 0, $"{report}{Environment.NewLine}{_house.Output}");
        Assert.True(report.Growth < Flat, report.ToString());
        // Bent enough to be refused in every way, not so much that nothing got through.
        Assert.All([200, 201, 400, 401, 403, 404, 405, 410, 413, 415], status =>
            Assert.True(report.Statuses.GetValueOrDefault(status) > 0, $"No answer was {status}. {report}"));
        using var http = new HttpClient { BaseAddress = _house.Address };
        var owner = await ChatOwner.ArriveAsync(http);
        Assert.NotEmpty(await owner.SayAsync("你好"));
        Assert.DoesNotContain("Unhandled exception", _house.Output);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
