using System.Collections.Concurrent;
using System.Security.Cryptography;
using Course.Kernels.CSharp;

namespace Course.Kernels.Execution;

/// <summary>
/// Compiles the C# of several notebooks in one process. Most of the time that a notebook's own compiler takes goes into its start, and
/// all notebooks of a run use the same assemblies: here both are done once. Safe to use from several threads.
/// </summary>
public sealed class CompilationService
{
    private readonly ConcurrentDictionary<int, Notebook> _notebooks = new();

    // By the notebooks' folder.
    private readonly ConcurrentDictionary<string, SubmissionTree> _trees = new(StringComparer.Ordinal);

    // By path, as they were read last: an older one is not to be had again, and would only take up memory.
    private readonly ConcurrentDictionary<string, ReferencedAssembly> _assemblies = new(StringComparer.Ordinal);

    /// <summary>Compiles a piece.</summary>
    /// <param name="notebook">A number that stands for the notebook.</param>
    /// <param name="piece">The piece, as <see cref="IPieceCompiler"/> was given it.</param>
    /// <returns>
    /// What it was compiled to, or why it does not compile. Null when an assembly is no longer what the notebook has of it, when the pieces
    /// before it are not known, or when the compiler itself fails.
    /// </returns>
    public byte[]? Compile(int notebook, byte[] piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        try
        {
            return _notebooks.GetOrAdd(notebook, _ => new Notebook()).Compile(PieceRequest.FromBytes(piece, Assembly), _trees);
        }
        catch (Exception)
        {
            // Whatever is wrong is found again and told where the piece runs; somebody waits for an answer.
            return null;
        }
    }

    /// <summary>Forgets a notebook's pieces.</summary>
    public void Forget(int notebook) => _notebooks.TryRemove(notebook, out _);

    private ReferencedAssembly Assembly(string path, string hash) =>
        _assemblies.AddOrUpdate(path, Read, static (path, last, hash) => last.Hash == hash ? last : Read(path, hash), hash);

    private static ReferencedAssembly Read(string path, string hash)
    {
        var content = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash
            ? new ReferencedAssembly(path, content, hash)
            : throw new IOException($"{path} is not what it was.");
    }

    private sealed class Notebook
    {
        private readonly List<SubmissionSource> _pieces = [];
        private SubmissionCompiler? _compiler;

        public byte[]? Compile(PieceRequest request, ConcurrentDictionary<string, SubmissionTree> trees)
        {
            lock (_pieces)
            {
                if (request.Kept > _pieces.Count)
                {
                    return null;
                }

                _compiler ??= new SubmissionCompiler(trees.GetOrAdd(request.Folder, folder => new SubmissionTree(folder)));
                _pieces.RemoveRange(request.Kept, _pieces.Count - request.Kept);
                _pieces.AddRange(request.Added);
                try
                {
                    var compiled = _compiler.Compile(_pieces, request.Source, CancellationToken.None);
                    _pieces.Add(request.Source);
                    return new PieceAnswer(compiled, []).ToBytes();
                }
                catch (CompilationFailedException refused)
                {
                    return new PieceAnswer(null, refused.Errors).ToBytes();
                }
            }
        }
    }
}
