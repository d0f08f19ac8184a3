using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;
using Plotly.NET;

namespace Course.RealEngine.Tests;

/// <summary>The kernel of Polyglot Notebooks, set up as its tool does for C# and HTML.</summary>
internal static class RealKernel
{
    static RealKernel()
    {
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        // The tool loads the extension of Plotly.NET.Interactive, which does this.
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(GenericChart.toChartHTML(chart)), HtmlFormatter.MimeType);
    }

    /// <summary>Runs a notebook in its own folder; a cell after a failed one is run too.</summary>
    public static async Task<IReadOnlyList<CellResult>> RunAsync(string path)
    {
        using CompositeKernel kernel = Create();
        string before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var kernels = new KernelInfoCollection
            {
                new Microsoft.DotNet.Interactive.Documents.KernelInfo("csharp", "C#", ["c#", "C#"]),
                new Microsoft.DotNet.Interactive.Documents.KernelInfo("html", "HTML"),
                new Microsoft.DotNet.Interactive.Documents.KernelInfo("markdown", "Markdown", ["md"]),
            };
            kernels.DefaultKernelName = "csharp";
            InteractiveDocument document = await InteractiveDocument.LoadAsync(new FileInfo(path), kernels);
            var results = new List<CellResult>();
            foreach (InteractiveDocumentElement element in document.Elements.Where(e => e.KernelName != "markdown"))
            {
                KernelCommandResult result = await kernel.SendAsync(new SubmitCode(element.Contents, element.KernelName));
                results.Add(Read(result.Events));
            }

            return results;
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private static CompositeKernel Create()
    {
        var csharp = new CSharpKernel();
        csharp.UseNugetDirective((k, packages) =>
        {
            k.AddAssemblyReferences(packages.SelectMany(p => p.AssemblyPaths));
            return Task.CompletedTask;
        });
        csharp.UseKernelHelpers().UseWho().UseValueSharing();
        var kernel = new CompositeKernel { FrontendEnvironment = new Browser() };
        kernel.Add(csharp, ["c#", "C#"]);
        kernel.Add(new HtmlKernel());
        kernel.DefaultKernelName = csharp.Name;
        kernel.UseImportMagicCommand();
        return kernel;
    }

    private static CellResult Read(IReadOnlyList<KernelEvent> events)
    {
        DisplayEvent[] shown = [.. events.OfType<DisplayEvent>().Where(e => e is ReturnValueProduced or DisplayedValueProduced or DisplayedValueUpdated)];
        return new CellResult(
            !events.Any(e => e is CommandFailed),
            string.Concat(events.OfType<StandardOutputValueProduced>().SelectMany(e => e.FormattedValues).Select(v => v.Value)).ReplaceLineEndings("\n"),
            [.. shown.Where(e => e.Value is not (GenericChart or InstallPackagesMessage))
                .SelectMany(e => e.FormattedValues).Where(v => v.MimeType == PlainTextFormatter.MimeType).Select(v => v.Value.ReplaceLineEndings("\n"))],
            [.. shown.Select(e => e.Value).OfType<GenericChart>().Select(chart => FigureJson.Of(GenericChart.toFigureJson(chart)))]);
    }

    /// <summary>What the tool tells the kernel where the front end is a browser.</summary>
    private sealed class Browser : FrontendEnvironment;
}
