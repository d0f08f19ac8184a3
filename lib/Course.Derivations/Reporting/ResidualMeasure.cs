namespace Course.Derivations.Reporting;

/// <summary>What a reported residual counts.</summary>
public enum ResidualMeasure
{
    /// <summary>Difference over scale, without unit; for a limit the last error over scale.</summary>
    Relative,

    /// <summary>Difference in standard errors of the estimate.</summary>
    StandardErrors,

    /// <summary>0 where two truth values agree, 1 where they do not.</summary>
    Disagreement,
}
