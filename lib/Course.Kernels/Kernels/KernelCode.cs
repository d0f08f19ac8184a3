using System.Text.RegularExpressions;

namespace Course.Kernels.Kernels;

/// <summary>Code to run, and where it stands.</summary>
/// <param name="Text">The code.</param>
/// <param name="File">The name of the file that it comes from, as shown to the reader.</param>
/// <param name="Line">The 1-based line in that file of the code's first line.</param>
internal sealed partial record KernelCode(string Text, string File, int Line)
{
    /// <summary>Whether it is C# that reads files as it is compiled.</summary>
    public bool LoadsFiles => LoadDirective().IsMatch(Text);

    [GeneratedRegex(@"^\s*#\s*load\b", RegexOptions.Multiline)]
    private static partial Regex LoadDirective();
}
