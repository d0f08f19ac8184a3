namespace Course.Kernels.CSharp;

/// <summary>An assembly that cells are compiled against.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Hash">Their hash.</param>
internal sealed record ReferencedAssembly(string Path, byte[] Content, string Hash);
