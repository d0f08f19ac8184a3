namespace Course.Kernels.Directives;

/// <summary>A part of a cell: code for one kernel, or a directive; in the order of the cell.</summary>
/// <param name="Line">The 1-based line in the file of the piece's first line.</param>
internal abstract record CellPiece(int Line);

/// <summary>Code for a kernel.</summary>
/// <param name="Line">The line of the first line of <paramref name="Code"/>.</param>
/// <param name="Kernel">The kernel's name or alias.</param>
/// <param name="Code">The code; lines that were directives are blank, so that positions stay right.</param>
internal sealed record CodePiece(int Line, string Kernel, string Code) : CellPiece(Line);

/// <summary>A directive line such as <c>#!time</c> or <c>#r "nuget: X, 1.0"</c>.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Kernel">The kernel whose code it stands in.</param>
/// <param name="Name">The directive with its sign, such as <c>#!share</c> or <c>#r</c>.</param>
/// <param name="Arguments">What follows the name.</param>
internal sealed record DirectivePiece(int Line, string Kernel, string Name, string Arguments) : CellPiece(Line);
