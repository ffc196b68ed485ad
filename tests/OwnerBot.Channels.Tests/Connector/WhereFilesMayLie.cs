using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Connector;

namespace OwnerBot.Channels.Tests.Connector;

/// <summary>An address of a file comes from a message: whoever writes one must not choose whom this machine calls.</summary>
public sealed class WhereFilesMayLie
{
    [Theory]
    [InlineData("https://tenant-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=2")]
    [InlineData("https://TENANT.SharePoint.com/a.pdf")]
    [InlineData("https://tenant.sharepoint.cn/a.pdf")]
    public void Given_the_senders_own_storage_Then_it_is_called(string address) => Assert.NotNull(Production.OfStorage(address));

    [Theory]
    [InlineData("http://tenant.sharepoint.com/a.pdf")]
    [InlineData("https://sharepoint.com/a.pdf")]
    [InlineData("https://evilsharepoint.com/a.pdf")]
    [InlineData("https://sharepoint.com.evil.example/a.pdf")]
    [InlineData("https://tenant.sharepoint.com:444/a.pdf")]
    [InlineData("https://a@tenant.sharepoint.com/a.pdf")]
    [InlineData("https://127.0.0.1/a.pdf")]
    [InlineData("https://[::1]/a.pdf")]
    [InlineData("https://2130706433/a.pdf")]
    [InlineData("http://localhost/a.pdf")]
    [InlineData("//tenant.sharepoint.com/a.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void Given_any_other_address_Then_it_is_not(string? address) => Assert.Null(Production.OfStorage(address));

    [Theory]
    [InlineData("https://smba.example/emea/v3/attachments/1/views/original", true)]
    [InlineData("https://smba.example/emea/../amer/v3/attachments/1", false)]
    [InlineData("https://smba.example/amer/v3/attachments/1", false)]
    [InlineData("https://smba.example/emeaother/1", false)]
    [InlineData("https://smba.example.evil.example/emea/1", false)]
    [InlineData("http://smba.example/emea/1", false)]
    [InlineData("https://smba.example:444/emea/1", false)]
    [InlineData("https://x@smba.example/emea/1", false)]
    public void Given_a_picture_Then_our_token_goes_only_below_the_service_URL(string address, bool goes) =>
        Assert.Equal(goes, Production.OfService(address, "https://smba.example/emea/") is not null);

    [Fact]
    public void Given_Development_without_sign_in_Then_this_machine_is_called_too()
    {
        Assert.NotNull(Addresses("Development", null).OfStorage("http://127.0.0.1:5000/a.pdf"));
        Assert.Null(Addresses("Development", "app").OfStorage("http://127.0.0.1:5000/a.pdf"));
        Assert.Null(Addresses("Production", null).OfStorage("http://127.0.0.1:5000/a.pdf"));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:0a00:0001::", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Given_a_name_that_leads_inside_Then_it_is_not_called_whatever_it_is(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task Given_a_host_that_resolves_to_this_machine_Then_no_connection_is_made()
    {
        using var handler = RemoteFiles.Handler(Production);
        using var client = new HttpClient(handler);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:9/")));

        Assert.Contains("public internet", fault.ToString(), StringComparison.Ordinal);
    }

    private static FileAddress Production { get; } = Addresses("Production", MessagingAppId);

    private const string MessagingAppId = "6b1d9c3e-8a52-4a53-9b7d-2f1f0f5a7c11";

    private static FileAddress Addresses(string environment, string? appId) =>
        new(Options.Create(new BotFrameworkOptions { AppId = appId }), new Place(environment));

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
