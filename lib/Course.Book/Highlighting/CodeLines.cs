using System.Text;
using Course.Book.Outputs;

namespace Course.Book.Highlighting;

/// <summary>Code as HTML, an element for each line, so that a long line can go on below with an indent.</summary>
/// <param name="capacity">About how long the HTML will be.</param>
internal sealed class CodeLines(int capacity)
{
    private const string Open = "<span class=\"l\">";
    private readonly StringBuilder html = new(Open, capacity);

    /// <summary>Adds a piece of code.</summary>
    /// <param name="code">The piece, which may go over several lines.</param>
    /// <param name="name">Its class, or null for plain code.</param>
    public void Add(string code, string? name)
    {
        string[] lines = code.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                html.Append("\n</span>").Append(Open);
            }

            if (lines[i].Length > 0)
            {
                html.Append(name is null ? Html.Text(lines[i]) : $"<span class=\"{name}\">{Html.Text(lines[i])}</span>");
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => html + "</span>";
}
