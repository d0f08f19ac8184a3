namespace Course.Derivations.Errata;

/// <summary>What kind of slip an erratum is.</summary>
public enum ErratumKind
{
    /// <summary>A formula, number or claim that is false; always checked.</summary>
    Mathematical,

    /// <summary>A step or a condition that is missing.</summary>
    Gap,

    /// <summary>A convention that is mixed or left unsaid.</summary>
    Convention,

    /// <summary>A slip of the pen in a formula that is right otherwise.</summary>
    Misprint,

    /// <summary>A word or a notation.</summary>
    Wording,

    /// <summary>Damage of the scan.</summary>
    Scan,
}
