using System.Text.Json.Nodes;

namespace Course.Kernels.Execution;

/// <summary>Receives what a running cell shows, in the order in which it is shown. Called from any thread, one call at a time.</summary>
public interface ICellOutput
{
    /// <summary>Text written to <c>Console.Out</c> ("stdout") or <c>Console.Error</c> ("stderr").</summary>
    void Stream(string name, string text);

    /// <summary>A displayed value.</summary>
    /// <param name="displayId">The id under which <see cref="Update"/> may replace it; unique in the notebook and the same on every run.</param>
    /// <param name="data">Mime type to content: a string, or JSON for <c>+json</c> types.</param>
    /// <param name="isResult">True for the cell's trailing value.</param>
    void Display(string displayId, IReadOnlyDictionary<string, JsonNode?> data, bool isResult);

    /// <summary>Replaces the content of an earlier display of this or an earlier cell.</summary>
    void Update(string displayId, IReadOnlyDictionary<string, JsonNode?> data);
}
