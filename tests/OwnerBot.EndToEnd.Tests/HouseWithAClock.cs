using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>The real host on a real port, with a clock that a test can put forward: half an hour of a token's life in no time.</summary>
public sealed class HouseWithAClock : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-clock-").FullName;
    private readonly ForwardClock _clock = new();

    public HouseWithAClock() => UseKestrel(0);

    public Uri Open()
    {
        StartServer();
        return new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
    }

    public void PassTime(TimeSpan time) => _clock.Ahead += time;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("OwnerBot:DataFolder", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Runs as the machine's own clock does, some way ahead of it; timers are the machine's.</summary>
    private sealed class ForwardClock : TimeProvider
    {
        private long _ahead;

        public TimeSpan Ahead
        {
            get => new(Interlocked.Read(ref _ahead));
            set => Interlocked.Exchange(ref _ahead, value.Ticks);
        }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
