using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>One line of a derivation: an expression, its relation to the line before, the reason, and the function that evaluates it.</summary>
public sealed class Line
{
    internal Line(int number, Relation relation, string latex, string reason, Func<InputSet, Quantity> value, LineOptions options, Input<double>? limit)
    {
        Number = number;
        Relation = relation;
        Latex = latex;
        Reason = reason;
        Value = value;
        Options = options;
        Limit = limit;
    }

    /// <summary>Its number in the derivation, from 1.</summary>
    public int Number { get; }

    /// <summary>How it relates to the line before.</summary>
    public Relation Relation { get; }

    /// <summary>The expression in LaTeX, without the relation sign and without dollar signs.</summary>
    public string Latex { get; }

    /// <summary>Why the line follows; plain text that may contain inline math between \( and \).</summary>
    public string Reason { get; }

    /// <summary>Evaluates the expression on the inputs of a trial.</summary>
    public Func<InputSet, Quantity> Value { get; }

    /// <summary>How it is compared.</summary>
    public LineOptions Options { get; }

    /// <summary>The parameter that a limit runs along, or null.</summary>
    public Input<double>? Limit { get; }
}
