using System.Text.Json.Nodes;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;
using Course.Runner.Protocol;

namespace Course.Runner.Tests.Protocol;

public class MessageCodecTests
{
    public static TheoryData<string> Kinds => [.. Messages.Keys];

    private static readonly CellError Error = new("SomeException", "Ünicode \u0001 and\nlines", 12, ["a", "b"]);

    private static readonly Dictionary<string, WorkerMessage> Messages = new()
    {
        ["start"] = new StartNotebook("/a/b.dib", "csharp", 20L << 30, "/c", WarmUp: true, HasSharedCompiler: false, "/images"),
        ["start with the shared compiler"] = new StartNotebook("/a/b.dib", "csharp", 1, null, WarmUp: false, HasSharedCompiler: true, null),
        ["run"] = new RunCell(3, new NotebookCell { Kernel = "csharp", Source = "1+1\n", FirstLine = 7, Id = "abc", Tags = ["raises-exception"] }),
        ["run without id"] = new RunCell(4, new NotebookCell { Kernel = "html", Source = "" }),
        ["expect"] = new ExpectCells([new NotebookCell { Kernel = "csharp", Source = "1", FirstLine = 2, Tags = ["a"] }, new NotebookCell { Kernel = "html", Source = "" }]),
        ["resolved"] = new PackagesResolved(9, new PackageResolution
        {
            Packages = [new PackageId("A", "1.0"), new PackageId("B", null)],
            CompileAssemblies = ["/c.dll"],
            RuntimeAssemblies = ["/r.dll", "/s.dll"],
            NativeLibraries = ["/n.so"],
            StandIn = "/stand-in.dll",
            Notices = ["The stand-in is used."],
        }),
        ["refused"] = new PackagesFailed(9, "NU1101"),
        ["compile"] = new CompilePiece(5, 2, [1, 0, 255]),
        ["forget"] = new ForgetNotebook(2),
        ["piece wanted"] = new PieceWanted(5, []),
        ["compiled"] = new PieceCompiled(5, [7]),
        ["not compiled"] = new PieceCompiled(5, null),
        ["shutdown"] = new Shutdown(),
        ["warm up"] = new WarmUp(),
        ["ready"] = new Ready(),
        ["farewell"] = new Farewell(["/p.dll"]),
        ["stream"] = new StreamText("stderr", "text 😀"),
        ["display"] = new DisplayValue("d1", new Dictionary<string, JsonNode?>
        {
            ["text/plain"] = JsonValue.Create("{\"not\": \"parsed\"}"),
            ["application/json"] = JsonNode.Parse("""{"a":[1,null,"x"]}"""),
            ["application/x+json"] = null,
        }, true),
        ["update"] = new UpdateValue("d1", new Dictionary<string, JsonNode?> { ["text/html"] = JsonValue.Create("<b>") }),
        ["done"] = new CellDone(3, null),
        ["failed"] = new CellDone(3, Error),
        ["limit"] = new OutputLimitReached(),
        ["wanted"] = new PackagesWanted(1, new PackageRequest([new PackageId("A", null)], ["https://example.org/index.json"])),
        ["unhandled"] = new UnhandledException(Error),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_message_comes_back_as_it_was_sent(string kind)
    {
        WorkerMessage sent = Messages[kind];
        WorkerMessage received = MessageCodec.Decode(MessageCodec.Encode(sent));
        Assert.IsType(sent.GetType(), received);
        Assert.Equivalent(Plain(sent), Plain(received), strict: true);
    }

    [Fact]
    public void Every_message_of_the_protocol_is_tried()
    {
        IEnumerable<Type> all = typeof(WorkerMessage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(WorkerMessage)));
        Assert.Equal(all.Select(t => t.Name).Order(), Messages.Values.Select(m => m.GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_message_cut_short_or_continued_is_refused(string kind)
    {
        byte[] bytes = MessageCodec.Encode(Messages[kind]);
        Assert.Throws<InvalidDataException>(() => MessageCodec.Decode(bytes[..^1]));
        Assert.Throws<InvalidDataException>(() => MessageCodec.Decode([.. bytes, 0]));
    }

    [Fact]
    public void An_unknown_kind_is_refused() => Assert.Throws<InvalidDataException>(() => MessageCodec.Decode([250]));

    // JSON nodes compare by reference; their text does not.
    private static object Plain(WorkerMessage message) => message switch
    {
        DisplayValue m => (m.DisplayId, Text(m.Data), m.IsResult),
        UpdateValue m => (m.DisplayId, Text(m.Data)),
        _ => message,
    };

    private static string Text(IReadOnlyDictionary<string, JsonNode?> data) =>
        string.Join('|', data.Select(d => $"{d.Key}={d.Value?.GetValueKind()}:{d.Value?.ToJsonString()}"));
}
