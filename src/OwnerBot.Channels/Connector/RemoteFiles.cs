using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

/// <summary>
/// Teams' two ways to send a file: a picture in the message, below the service URL and for our token; any other file by an address of
/// the sender's own storage, which needs none and gets none.
/// </summary>
internal sealed class RemoteFiles(IHttpClientFactory http, ConnectorTokens tokens, TrustedServiceUrls services, FileAddress addresses) : IChannelFiles
{
    public const string Client = "BotFramework.Files";

    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    public async Task<ChannelFile?> OpenAsync(Activity activity, Attachment attachment, CancellationToken cancellationToken)
    {
        var type = attachment.ContentType ?? "";
        if (type == DownloadInfo)
        {
            var address = addresses.OfStorage(Text(attachment.Content, "downloadUrl")) ?? throw Refused();
            return new(attachment.Name ?? "", "", await GetAsync(address, null, cancellationToken));
        }

        if (!type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || attachment.ContentUrl is null)
        {
            return null;
        }

        var picture = addresses.OfService(attachment.ContentUrl, activity.ServiceUrl);
        if (picture is null || !await services.MayCallAsync(activity.ServiceUrl, cancellationToken))
        {
            throw Refused();
        }

        // Teams says "image/*": the bytes will tell.
        return new(attachment.Name ?? "", "", await GetAsync(picture, await TokenAsync(cancellationToken), cancellationToken));
    }

    public async Task PutAsync(string uploadUrl, string contentType, Stream content, long length, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, addresses.OfStorage(uploadUrl) ?? throw Refused());
        request.Content = new StreamContent(content);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Content.Headers.ContentLength = length;
        request.Content.Headers.ContentRange = new(0, length - 1, length);
        using var answer = await SendAsync(request, cancellationToken);
    }

    /// <summary>No name that leads to somebody's inside is called, whatever DNS says a moment later: the address that was judged is the one that is called.</summary>
    public static SocketsHttpHandler Handler(FileAddress addresses) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = async (context, cancellationToken) =>
        {
            var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
            var callable = Array.FindAll(found, one => PublicAddress.Is(one) || (addresses.MayBeHere && IPAddress.IsLoopback(one)));
            if (callable.Length == 0)
            {
                throw new HttpRequestException("The host is not on the public internet.");
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(callable, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    private async Task<Stream> GetAsync(Uri address, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        var answer = await SendAsync(request, cancellationToken);
        return await answer.Content.ReadAsStreamAsync(cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var client = http.CreateClient(request.Headers.Authorization is null ? Client : ConnectorCalls.Client);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            answer.Dispose();
            throw new ChannelFileException($"The file's host answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException fault)
        {
            throw new ChannelFileException("The file's host could not be reached.", fault);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelFileException("The file's host did not answer in time.", late);
        }
    }

    private async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.GetAsync(fresh: false, cancellationToken);
        }
        catch (ChannelBusyException none)
        {
            throw new ChannelFileException("There is no token for the picture now.", none);
        }
    }

    private static ChannelFileException Refused() => new("The file lies where we do not call.");

    private static string? Text(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
