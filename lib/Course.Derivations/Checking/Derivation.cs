using Course.Derivations.Formatting;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;

namespace Course.Derivations.Checking;

/// <summary>
/// A derivation as an object: a chain of expressions, each with LaTeX, a reason and a function of typed inputs, and the wrong
/// turns that belong to it. <see cref="Check"/> draws seeded inputs and compares every line with the one before.
/// Immutable; shown in a notebook it appears checked, with residual and verdict at each line.
/// </summary>
/// <remarks>
/// A derivation reads like the page of a textbook:
/// <code>
/// DerivationBuilder d = Derivation.Titled("02-trace-derivative", "The derivative of a trace");
/// Input&lt;int&gt; m = d.Shape("m", 1, 4), n = d.Shape("n", 1, 4);
/// Input&lt;Matrix&lt;double&gt;&gt; A = d.Matrix("A", m, n), B = d.Matrix("B", n, m), E = d.Matrix("E", m, n);
/// Input&lt;double&gt; h = d.Limit("h", start: 0.5, factor: 0.5, steps: 8);
/// Derivation trace = d
///     .Start(@"\operatorname{Tr}\bigl((A + E)B\bigr) - \operatorname{Tr}(AB)", "the change when A moves by E",
///         x =&gt; ((A[x] + E[x]) * B[x]).Trace() - (A[x] * B[x]).Trace())
///     .Equal(@"\operatorname{Tr}(EB)", "the trace is linear",
///         x =&gt; (E[x] * B[x]).Trace())
///     .Equal(@"\sum_{ij} E_{ij} (B^\top)_{ij}", "written out: \\(b_{ji}\\) stands beside \\(e_{ij}\\), so the derivative is \\(B^\\top\\)",
///         x =&gt; E[x].PointwiseMultiply(B[x].Transpose()).Enumerate().Sum())
///     .WrongTurn("B instead of Bᵀ", @"\sum_{ij} E_{ij} B_{ij}", "the product is read entry by entry",
///         x =&gt; E[x].PointwiseMultiply(B[x].Resize(m[x], n[x])).Enumerate().Sum())
///     .Start(@"\operatorname{Tr}(AA^\top)^{-1}\operatorname{Tr}\bigl((1+h)^2 AA^\top\bigr)", "a scaled matrix", x =&gt; (1 + h[x]) * (1 + h[x]))
///     .TendsTo("1", "h vanishes, with order 1", h, _ =&gt; 1.0, new LineOptions { Order = 1 })
///     .WrongTurn("the square taken for a factor", "2", "(1 + h)² is mistaken for 2(1 + h)", _ =&gt; 2.0)
///     .Build();
/// DerivationReport report = trace.Check(seed: 7, trials: 40);   // report.Holds, report.FirstWrongLine, report.ToText()
/// </code>
/// </remarks>
[TypeFormatterSource(typeof(DerivationFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Derivation
{
    internal Derivation(string id, string title, IReadOnlyList<InputSpecification> inputs, IReadOnlyList<Line> lines, IReadOnlyList<WrongTurn> wrongTurns)
    {
        Id = id;
        Title = title;
        Inputs = inputs;
        Lines = lines;
        WrongTurns = wrongTurns;
    }

    /// <summary>Its identifier: the chapter's two digits and words, such as 02-trace-derivative.</summary>
    public string Id { get; }

    /// <summary>Its title, plain text.</summary>
    public string Title { get; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The mistakes that have to be rejected.</summary>
    public IReadOnlyList<WrongTurn> WrongTurns { get; }

    /// <summary>What the derivation is for: each drawn input with its domain, in LaTeX.</summary>
    public IReadOnlyList<string> Hypotheses => [.. Inputs.Where(i => i.Domain.Length > 0).Select(i => $"{i.Symbol} {i.Domain}")];

    internal IReadOnlyList<InputSpecification> Inputs { get; }

    /// <summary>Begins a derivation.</summary>
    /// <param name="id">The chapter's two digits, a hyphen and words of lower-case letters, digits and hyphens.</param>
    /// <param name="title">Its title, plain text.</param>
    /// <exception cref="ArgumentException">The id has another form.</exception>
    public static DerivationBuilder Titled(string id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        bool formed = id.Length > 3 && char.IsAsciiDigit(id[0]) && char.IsAsciiDigit(id[1]) && id[2] == '-' && id[^1] != '-'
            && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return formed
            ? new DerivationBuilder(id, title)
            : throw new ArgumentException($"id is \"{id}\". Write two digits, a hyphen and lower-case words, such as 02-trace-derivative.", nameof(id));
    }

    /// <summary>Checks every line and every wrong turn on seeded random inputs. The same seed gives the same report.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="trials">How many inputs are drawn, at least 1.</param>
    /// <returns>The verdicts; failing is a result, not an exception.</returns>
    public DerivationReport Check(long seed = 1, int trials = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        return new DerivationCheck(this, seed, trials).Run();
    }
}
