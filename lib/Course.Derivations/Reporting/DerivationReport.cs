using Course.Derivations.Checking;
using Course.Derivations.Formatting;

namespace Course.Derivations.Reporting;

/// <summary>The immutable result of checking a derivation. Shows itself as HTML in a notebook and as text in a terminal.</summary>
[TypeFormatterSource(typeof(DerivationReportFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class DerivationReport
{
    internal DerivationReport(Derivation derivation, long seed, int trials, IReadOnlyList<LineReport> lines, IReadOnlyList<WrongTurnReport> wrongTurns)
    {
        Derivation = derivation;
        Seed = seed;
        Trials = trials;
        Lines = lines;
        WrongTurns = wrongTurns;
        FirstWrongLine = lines.FirstOrDefault(line => line.Verdict != Verdict.Holds);
        Holds = FirstWrongLine is null && wrongTurns.All(w => w.Rejected);
    }

    /// <summary>What was checked.</summary>
    public Derivation Derivation { get; }

    /// <summary>The seed of the inputs.</summary>
    public long Seed { get; }

    /// <summary>How many inputs were drawn.</summary>
    public int Trials { get; }

    /// <summary>The finding for each line, in order.</summary>
    public IReadOnlyList<LineReport> Lines { get; }

    /// <summary>The finding for each wrong turn.</summary>
    public IReadOnlyList<WrongTurnReport> WrongTurns { get; }

    /// <summary>The first line that does not hold, or null.</summary>
    public LineReport? FirstWrongLine { get; }

    /// <summary>Whether every line holds and every wrong turn was rejected.</summary>
    public bool Holds { get; }

    /// <summary>The report as text for terminals and screen readers, lines separated by \n.</summary>
    public string ToText() => DerivationText.Of(this);

    /// <summary>The report as HTML: a section with stable ids, math between \( and \), and the versioned JSON block.</summary>
    public string ToHtml() => DerivationHtml.Of(this);

    /// <summary>The report as the JSON that the HTML contains.</summary>
    public string ToJson() => DerivationJson.Of(this);

    /// <summary>The chain as an aligned LaTeX environment, without dollar signs.</summary>
    public string ToLatex() => DerivationLatex.Of(Derivation);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
