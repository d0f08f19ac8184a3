using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Course.Runner.Tests.Packages;

/// <summary>A package source on this machine: refuses with a status, has no packages at all, or never answers.</summary>
public sealed class LoopbackFeed : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly int? refusal;
    private readonly bool silent;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string address;

    private LoopbackFeed(int? refusal, bool silent)
    {
        this.refusal = refusal;
        this.silent = silent;
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(address);
        listener.Start();
        _ = ServeAsync();
    }

    public string Index => address + "feed/index.json";

    public Task Asked => asked.Task;

    public static LoopbackFeed Refusing(int status) => new(status, false);

    public static LoopbackFeed Empty() => new(null, false);

    public static LoopbackFeed Silent() => new(null, true);

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            asked.TrySetResult();
            if (!silent)
            {
                Answer(context);
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        bool isIndex = context.Request.Url!.AbsolutePath == "/feed/index.json";
        response.StatusCode = refusal ?? (isIndex ? 200 : 404);
        if (refusal == 401)
        {
            response.AddHeader("WWW-Authenticate", "Basic realm=\"feed\"");
        }
        else if (refusal is null && isIndex)
        {
            byte[] body = Encoding.UTF8.GetBytes(
                $$"""{"version":"3.0.0","resources":[{"@id":"{{address}}flat/","@type":"PackageBaseAddress/3.0.0"}]}""");
            response.OutputStream.Write(body);
        }
    }
}
