using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary><c>course serve</c> as a process, and a browser's requests to it.</summary>
internal sealed partial class ServedCourse : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly HttpClient client;
    private readonly List<string> log = [];

    private ServedCourse(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        client = new HttpClient { BaseAddress = address };
        new Thread(() => ReadLog(process.StandardError)) { IsBackground = true }.Start();
        new Thread(() => ReadLog(process.StandardOutput)) { IsBackground = true }.Start();
    }

    /// <summary>The address of the first page.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a free port and waits for its address.</summary>
    public static Task<ServedCourse> StartAsync(CourseSandbox sandbox, params string[] arguments) => StartAsync(sandbox, 0, arguments);

    /// <summary>Starts it on a port and waits for its address.</summary>
    public static async Task<ServedCourse> StartAsync(CourseSandbox sandbox, int port, params string[] arguments)
    {
        Process process = sandbox.Start(["serve", "--port", $"{port}", .. arguments]);
        string? first = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Match address = AddressText().Match(first ?? "");
        Assert.True(address.Success, first + (first is null ? await process.StandardError.ReadToEndAsync() : ""));
        return new ServedCourse(process, new Uri(address.Value));
    }

    /// <summary>What it has said so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return string.Join('\n', log);
            }
        }
    }

    /// <summary>One request as it is.</summary>
    public async Task<(HttpStatusCode Status, string? Type, string Text)> GetAsync(string path, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        using HttpResponseMessage response = await client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks for a page again and again until it holds a text.</summary>
    public async Task<string> PageWithAsync(string page, string part)
    {
        var watch = Stopwatch.StartNew();
        string text = "";
        while (watch.Elapsed < Patience)
        {
            try
            {
                text = (await GetAsync(page)).Text;
            }
            catch (HttpRequestException e)
            {
                await Task.Delay(500);
                throw new InvalidOperationException($"{page}: {e.Message} It had ended: {process.HasExited} and said:\n{Log}", e);
            }

            if (text.Contains(part, StringComparison.Ordinal))
            {
                return text;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{page} never showed '{part}':\n{text}\n{Log}");
    }

    /// <summary>Listens as a page does until an event has the wanted data.</summary>
    public async Task<JsonElement> EventAsync(string name, Func<JsonElement, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        using Stream stream = await client.GetStreamAsync("_live/events", patience.Token);
        using var reader = new StreamReader(stream);
        while (true)
        {
            string? line = await reader.ReadLineAsync(patience.Token);
            if (line == $"event: {name}")
            {
                string data = (await reader.ReadLineAsync(patience.Token))!["data: ".Length..];
                JsonElement element = JsonDocument.Parse(data).RootElement;
                if (wanted(element))
                {
                    return element;
                }
            }
        }
    }

    /// <summary>Asks the process to end.</summary>
    public async Task<int> EndAsync()
    {
        using (Process kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void ReadLog(StreamReader stream)
    {
        while (stream.ReadLine() is { } line)
        {
            lock (log)
            {
                log.Add(line);
            }
        }
    }

    [GeneratedRegex(@"http://[^ ]+")]
    private static partial Regex AddressText();
}
