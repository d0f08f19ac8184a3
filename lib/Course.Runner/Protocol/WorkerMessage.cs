using System.Text.Json.Nodes;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;

namespace Course.Runner.Protocol;

/// <summary>What the command line and a worker process say to each other.</summary>
internal abstract record WorkerMessage;

/// <summary>To a worker that compiles for the others, first: load the compiler.</summary>
internal sealed record WarmUp : WorkerMessage;

/// <summary>To the worker: the notebook whose cells will follow.</summary>
/// <param name="NotebookPath">The notebook's full path.</param>
/// <param name="DefaultKernel">The kernel of cells that name none.</param>
/// <param name="OutputLimit">The bytes that one cell may show.</param>
/// <param name="CellCache">The folder in which compiled cells are remembered, or null.</param>
/// <param name="WarmUp">Whether this process's own compiler will be needed.</param>
/// <param name="HasSharedCompiler">Whether pieces may be sent to the compiler that notebooks share.</param>
/// <param name="ImageFolder">The folder with images of packages, or null.</param>
internal sealed record StartNotebook(
    string NotebookPath, string DefaultKernel, long OutputLimit, string? CellCache, bool WarmUp, bool HasSharedCompiler, string? ImageFolder) : WorkerMessage;

/// <summary>To the worker: the cells that will most likely follow, to be compiled ahead.</summary>
internal sealed record ExpectCells(IReadOnlyList<NotebookCell> Cells) : WorkerMessage;

/// <summary>To the worker: run this cell.</summary>
internal sealed record RunCell(int Number, NotebookCell Cell) : WorkerMessage;

/// <summary>To the worker: what its package request brought.</summary>
internal sealed record PackagesResolved(int RequestId, PackageResolution Resolution) : WorkerMessage;

/// <summary>To the worker: its package request failed.</summary>
internal sealed record PackagesFailed(int RequestId, string Reason) : WorkerMessage;

/// <summary>To the worker that compiles for the others: compile this piece of a notebook.</summary>
internal sealed record CompilePiece(int RequestId, int Notebook, byte[] Piece) : WorkerMessage;

/// <summary>To the worker that compiles for the others: nothing more comes of this notebook.</summary>
internal sealed record ForgetNotebook(int Notebook) : WorkerMessage;

/// <summary>To the worker: no more cells; end.</summary>
internal sealed record Shutdown : WorkerMessage;

/// <summary>From the worker, first: it has started.</summary>
internal sealed record Ready : WorkerMessage;

/// <summary>From the worker, last: it has shut down and only waits for the notebook's own threads.</summary>
/// <param name="PackagesWithoutImage">Full paths of the packages' assemblies that it has loaded without an image.</param>
internal sealed record Farewell(IReadOnlyList<string> PackagesWithoutImage) : WorkerMessage;

/// <summary>From the worker: text on <c>Console.Out</c> or <c>Console.Error</c>.</summary>
internal sealed record StreamText(string Name, string Text) : WorkerMessage;

/// <summary>From the worker: a displayed value.</summary>
internal sealed record DisplayValue(string DisplayId, IReadOnlyDictionary<string, JsonNode?> Data, bool IsResult) : WorkerMessage;

/// <summary>From the worker: new content of an earlier display.</summary>
internal sealed record UpdateValue(string DisplayId, IReadOnlyDictionary<string, JsonNode?> Data) : WorkerMessage;

/// <summary>From the worker: the cell ended by itself; markers follow on its standard output and error.</summary>
internal sealed record CellDone(int Number, CellError? Error) : WorkerMessage;

/// <summary>From the worker: the cell produced more than the limit; nothing more is forwarded.</summary>
internal sealed record OutputLimitReached : WorkerMessage;

/// <summary>From the worker: the cell needs packages.</summary>
internal sealed record PackagesWanted(int RequestId, PackageRequest Request) : WorkerMessage;

/// <summary>From the worker: a piece of its notebook is to be compiled by the compiler that notebooks share.</summary>
internal sealed record PieceWanted(int RequestId, byte[] Piece) : WorkerMessage;

/// <summary>From the worker that compiles for the others, and on to the one that asked: what came of the piece; null when it has to be compiled where it runs.</summary>
internal sealed record PieceCompiled(int RequestId, byte[]? Answer) : WorkerMessage;

/// <summary>From the worker, last: an exception that no code caught ends the process.</summary>
internal sealed record UnhandledException(CellError Error) : WorkerMessage;
