using System.Diagnostics.CodeAnalysis;
using Course.Kernels.Execution;

namespace Course.Kernels.Directives;

/// <summary>The words after a directive: positional ones and <c>--options</c> with a value.</summary>
internal sealed class DirectiveArguments
{
    private readonly DirectivePiece _directive;
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    private DirectiveArguments(DirectivePiece directive) => _directive = directive;

    /// <summary>The words that belong to no option.</summary>
    public List<string> Positional { get; } = [];

    /// <summary>Reads the words of a directive.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="options">The options it knows; each takes a value.</param>
    public static DirectiveArguments Parse(DirectivePiece directive, params string[] options)
    {
        var arguments = new DirectiveArguments(directive);
        var words = Words(directive);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Positional.Add(words[i]);
            }
            else if (!options.Contains(words[i], StringComparer.Ordinal))
            {
                throw arguments.Wrong($"does not know the option {words[i]}. It takes {string.Join(", ", options)}.");
            }
            else if (i + 1 == words.Count)
            {
                throw arguments.Wrong($"needs a value after {words[i]}.");
            }
            else
            {
                arguments._options[words[i]] = words[++i];
            }
        }

        return arguments;
    }

    /// <summary>An option's value, or null.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>An option's value, or the first positional word; fails the cell when there is neither.</summary>
    public string Required(string name)
    {
        if (_options.TryGetValue(name, out var value))
        {
            return value;
        }

        return Positional.Count > 0 ? Positional[0] : throw Wrong($"needs {name}.");
    }

    /// <summary>The failure that names this directive and its line.</summary>
    public CellFailedException Wrong(string message) =>
        CellFailedException.At(_directive.Line, "DirectiveError", $"{_directive.Name} {message}");

    private static List<string> Words(DirectivePiece directive)
    {
        var words = new List<string>();
        var rest = directive.Arguments.AsSpan().TrimStart();
        while (!rest.IsEmpty)
        {
            var end = EndOfWord(directive, rest, out var word);
            words.Add(word.ToString());
            rest = rest[end..].TrimStart();
        }

        return words;
    }

    private static int EndOfWord(DirectivePiece directive, ReadOnlySpan<char> text, [NotNull] out string? word)
    {
        if (text[0] == '"')
        {
            var close = text[1..].IndexOf('"');
            if (close < 0)
            {
                throw CellFailedException.At(directive.Line, "DirectiveError", $"{directive.Name} has an opening quote without a closing one.");
            }

            word = text.Slice(1, close).ToString();
            return close + 2;
        }

        var end = text.IndexOfAny(' ', '\t');
        end = end < 0 ? text.Length : end;
        word = text[..end].ToString();
        return end;
    }
}
