namespace Course.Kernels.Kernels;

/// <summary>Code to run, and where it stands.</summary>
/// <param name="Text">The code.</param>
/// <param name="File">The name of the file that it comes from, as shown to the reader.</param>
/// <param name="Line">The 1-based line in that file of the code's first line.</param>
internal sealed record KernelCode(string Text, string File, int Line);
