using System.Net;
using System.Net.Sockets;

namespace OwnerBot.Channels.Connector;

/// <summary>Addresses of the public internet. Everything else is somebody's inside, and a name from outside must not lead there.</summary>
internal static class PublicAddress
{
    /// <summary>RFC 6890's special-purpose blocks, multicast included.</summary>
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(block => IPNetwork.Parse(block)),
    ];

    /// <summary>Global unicast alone; the tunnels in it carry a version 4 address that nobody checked.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotGlobal = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Inside, block => block.Contains(plain)),
            AddressFamily.InterNetworkV6 => Global.Contains(plain) && !Array.Exists(NotGlobal, block => block.Contains(plain)),
            _ => false,
        };
    }
}
