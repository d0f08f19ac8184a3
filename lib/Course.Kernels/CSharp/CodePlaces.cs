using System.Collections.Concurrent;

namespace Course.Kernels.CSharp;

/// <summary>Where in which file the lines of compiled code stand. Asked from any thread that fails.</summary>
internal sealed class CodePlaces
{
    private readonly ConcurrentDictionary<string, (string File, int FirstLine)> _documents = new(StringComparer.Ordinal);

    /// <summary>Notes the place of a piece of code.</summary>
    public void Add(SubmissionSource source) => _documents[source.Document] = (source.Code.File, source.Code.Line);

    /// <summary>The file's name and its 1-based line, for a document of the symbols and a 1-based line in it.</summary>
    public (string File, int Line) Find(string document, int line)
    {
        var name = Path.GetFileName(document);
        return _documents.TryGetValue(name, out var place) ? (place.File, place.FirstLine + line - 1) : (name, line);
    }
}
