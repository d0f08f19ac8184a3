using System.Text.Json.Nodes;

namespace Course.Documents.Tests.Generated;

/// <summary>Arbitrary notebooks from a seed, the same on every runtime (SplitMix64).</summary>
internal sealed class NotebookGenerator(ulong seed)
{
    private static readonly string[] Kernels = ["csharp", "markdown", "html", "javascript", "mermaid", "fsharp", "css", "raw", "octave"];

    private static readonly string[] Lines =
    [
        "", "", "var x = 1;", "  indented", " ", "\t", "```csharp", "```", "#!time", "#!csharp ", "#!CSharp", " #!markdown", "#!meta", "#!meta x",
        "#r \"nuget: A, 1.0\"", "#!import \"_setup.dib\"", "λ = ∑ xᵢ — naïve", "😀 👩‍👩‍👧 𝔼[x]", "\"quotes\" \\ / \b", "<script>&amp;</script>",
        "\u2028line separator", "{\"kernelInfo\": 1}", "a\rb", "null\0byte", "שלום", "#", "#!",
    ];

    private ulong _state = seed;

    public NotebookDocument Document(NotebookFormat format) =>
        new(format, [.. Enumerable.Range(0, Below(7)).Select(_ => Cell(format == NotebookFormat.Ipynb))], "generated");

    public bool Chance() => Below(2) == 0;

    private NotebookCell Cell(bool rich)
    {
        NotebookCell cell = new()
        {
            Kernel = Pick(Kernels),
            Source = string.Join('\n', Enumerable.Range(0, Below(9)).Select(_ => Pick(Lines))),
        };
        if (!rich)
        {
            return cell;
        }

        bool isCode = cell.Kernel is not ("markdown" or "raw");
        return cell with
        {
            Id = Chance() ? $"id-{Below(4)}" : null,
            Metadata = Chance() ? new JsonObject { ["note"] = Pick(Lines), ["n"] = Below(9) / 8.0 } : null,
            Tags = Chance() ? ["skip-execution", $"t{Below(3)}"] : [],
            ExecutionCount = isCode && Chance() ? Below(99) : null,
            Outputs = isCode ? [.. Enumerable.Range(0, Below(4)).Select(_ => Output())] : [],
            Attachments = !isCode && Chance() ? new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "AA==" } } : null,
        };
    }

    private CellOutput Output() => Below(4) switch
    {
        0 => new StreamOutput(Chance() ? "stdout" : "stderr", Text()),
        1 => new ErrorOutput("Error", Text(), [Pick(Lines), Pick(Lines)]),
        2 => new UnknownOutput(new JsonObject { ["output_type"] = "later", ["value"] = Text() }),
        _ => new DataOutput(
            new OrderedDictionary<string, JsonNode?>
            {
                ["text/plain"] = Text(),
                ["text/html"] = Text(),
                ["application/x+json"] = new JsonArray(Text(), Below(9) / 3.0, null),
            },
            Chance() ? [] : new JsonObject { ["isolated"] = true },
            IsExecuteResult: Chance(),
            ExecutionCount: null,
            DisplayId: null),
    };

    private string Text() => string.Join('\n', Enumerable.Range(0, Below(4)).Select(_ => Pick(Lines)));

    private string Pick(string[] from) => from[Below(from.Length)];

    private int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
