using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.DirectLine;

namespace OwnerBot.Channels.Tests.DirectLine;

public sealed class Settings
{
    [Fact]
    public void Given_a_configuration_file_When_it_is_read_Then_the_key_is_base64_and_origins_are_a_list()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:SigningKey"] = Convert.ToBase64String(DirectLineHost.SigningKey),
            ["DirectLine:TrustedOrigins:0"] = "https://garden-court.example",
            ["DirectLine:TokenLifetime"] = "02:00:00",
        }).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDirectLine().BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<DirectLineOptions>>().Value;

        Assert.Equal(DirectLineHost.SigningKey, options.SigningKey);
        Assert.Equal(["https://garden-court.example"], options.TrustedOrigins);
        Assert.Equal(7200, services.GetRequiredService<DirectLineTokens>().ExpiresIn);
    }

    [Theory]
    [InlineData("DirectLine:TokenLifetime", "00:10:00")]
    [InlineData("DirectLine:KeepAlive", "00:02:00")]
    [InlineData("DirectLine:Secret", "short")]
    [InlineData("DirectLine:SigningKey", null)]
    public void Given_a_setting_out_of_range_When_it_is_read_Then_it_is_refused(string name, string? value)
    {
        var settings = new Dictionary<string, string?> { ["DirectLine:SigningKey"] = Convert.ToBase64String(DirectLineHost.SigningKey) };
        settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDirectLine().BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DirectLineOptions>>().Value);
    }
}
