using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Course.Kernels.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Course.Kernels.CSharp;

/// <summary>
/// What later code can see of a piece, as a hash: its usings and all that it declares, with types, constants, default
/// values and attributes, private parts included; not what its methods and statements do. Two states of a piece with the
/// same surface are the same to the compiler of the pieces after it.
/// </summary>
internal static class CellSurface
{
    private static readonly EmitOptions Declarations = new(metadataOnly: true);

    /// <summary>The surface of a compiled piece.</summary>
    /// <param name="compilation">The piece, which has no errors.</param>
    /// <param name="image">What it was compiled to; null for usings alone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static string Of(CSharpCompilation compilation, byte[]? image, CancellationToken cancellationToken)
    {
        var tree = compilation.SyntaxTrees[0];
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        using var key = new ContentKey();
        AddNodes(key, root.Externs);
        AddNodes(key, root.Usings);
        if (image is null)
        {
            return key.Value();
        }

        using var declarations = new MemoryStream();
        if (!SharesTypes(image) && compilation.Emit(declarations, options: Declarations, cancellationToken: cancellationToken).Success)
        {
            return key.Add("declarations").Add(declarations.GetBuffer().AsSpan(0, (int)declarations.Length)).Value();
        }

        return key.Add("text").Add(tree.GetText(cancellationToken).ToString()).Value();
    }

    private static void AddNodes<T>(ContentKey key, SyntaxList<T> nodes)
        where T : SyntaxNode => key.AddAll([.. nodes.Select(node => node.ToString())]);

    /// <summary>
    /// Whether the piece makes or uses types without a name of their own, such as anonymous ones: the compiler makes them
    /// where the first piece needs them, in a statement too, and later pieces use them again. Then all of its text counts.
    /// </summary>
    private static bool SharesTypes(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Any(type => !type.IsNested && IsShared(metadata.GetString(type.Name)))
            || metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type => IsShared(metadata.GetString(type.Name)));
    }

    /// <summary>All such names begin with &lt;&gt;; those of the types behind collection expressions, which no other piece uses, go on with z or y.</summary>
    private static bool IsShared(string name) => name is ['<', '>', not ('z' or 'y'), ..];
}
