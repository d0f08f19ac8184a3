using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>A plausible mistake that belongs to a derivation: it takes the place of one line and has to be rejected on every run.</summary>
public sealed class WrongTurn
{
    internal WrongTurn(
        string name,
        string latex,
        string why,
        int replaces,
        Func<InputSet, Quantity> value,
        Relation relation,
        Func<InputSet, Quantity>? against,
        IReadOnlyList<string> errata)
    {
        Name = name;
        Latex = latex;
        Why = why;
        Replaces = replaces;
        Value = value;
        Relation = relation;
        Against = against;
        Errata = errata;
    }

    /// <summary>A short name, such as "B instead of Bᵀ".</summary>
    public string Name { get; }

    /// <summary>The wrong expression in LaTeX, without the relation sign.</summary>
    public string Latex { get; }

    /// <summary>Why people make it.</summary>
    public string Why { get; }

    /// <summary>The number of the line it replaces.</summary>
    public int Replaces { get; }

    /// <summary>Evaluates the wrong expression.</summary>
    public Func<InputSet, Quantity> Value { get; }

    /// <summary>The relation it claims to the line before; the replaced line's unless it is the relation that is wrong.</summary>
    public Relation Relation { get; }

    /// <summary>What it is compared with instead of the line before (a dropped hypothesis changes both sides), or null.</summary>
    public Func<InputSet, Quantity>? Against { get; }

    /// <summary>The errata entries whose printed form this is, such as 000-03.</summary>
    public IReadOnlyList<string> Errata { get; }
}
