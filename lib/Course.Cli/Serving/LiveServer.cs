using System.Net;
using System.Reflection;
using Course.Runner.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Course.Cli.Serving;

/// <summary>Answers the browser: pages, what they load, and the events. On this machine only.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string OwnFolder = "/_live/";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".ipynb"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    private readonly WebApplication application;
    private readonly LiveSite site;
    private readonly LiveEvents events;
    private readonly CancellationTokenSource ending = new();

    private LiveServer(LiveSite site, LiveEvents events, int port)
    {
        this.site = site;
        this.events = events;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>The address of the first page.</summary>
    public Uri Address => new(application.Urls.First());

    /// <summary>Starts to answer.</summary>
    /// <exception cref="BadInputException">The port is taken.</exception>
    public static async Task<LiveServer> StartAsync(LiveSite site, LiveEvents events, int port)
    {
        var server = new LiveServer(site, events, port);
        try
        {
            await server.application.StartAsync().ConfigureAwait(false);
            return server;
        }
        catch (IOException e)
        {
            throw new BadInputException($"Port {port} cannot be used: {e.Message} Choose another with --port, or any free one with --port 0.", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        ending.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // Another site's page must not read the notebooks through a name of its own that leads here.
        string host = context.Request.Host.Host;
        if (host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address)))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        string path = context.Request.Path.Value ?? "/";
        context.Response.Headers.CacheControl = "no-store";
        Task answer = path switch
        {
            OwnFolder + "events" => SendEventsAsync(context),
            OwnFolder + "live.js" => SendTextAsync(context, ".js", Own("live.js")),
            "/" => SendPageAsync(context, "index.html"),

            // Every browser asks for it, and there is none.
            "/favicon.ico" => SendNothing(context),
            _ => SendPageAsync(context, path[1..]),
        };
        await answer.ConfigureAwait(false);
    }

    private async Task SendPageAsync(HttpContext context, string name)
    {
        if (site.Find(name) is { } page)
        {
            await SendTextAsync(context, ".html", page).ConfigureAwait(false);
        }
        else if (Path.GetExtension(name) != ".html")
        {
            await SendFileAsync(context, name).ConfigureAwait(false);
        }
        else if (site.Versions.Count == 0)
        {
            string waiting = Own("waiting.html").Replace("{page}", WebUtility.HtmlEncode(name), StringComparison.Ordinal);
            await SendTextAsync(context, ".html", waiting).ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task SendFileAsync(HttpContext context, string name)
    {
        string folder = site.Folder + Path.DirectorySeparatorChar;
        string path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(folder, StringComparison.Ordinal) || !File.Exists(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = ContentTypes.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        await context.Response.SendFileAsync(path, ending.Token).ConfigureAwait(false);
    }

    private static Task SendNothing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task SendTextAsync(HttpContext context, string extension, string text)
    {
        context.Response.ContentType = ContentTypes[extension];
        return context.Response.WriteAsync(text);
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending.Token);
        try
        {
            await foreach (string text in events.ListenAsync(gone.Token).ConfigureAwait(false))
            {
                await context.Response.WriteAsync(text, gone.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(gone.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
    }

    private static string Own(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Course.Cli.Serving.Assets.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
