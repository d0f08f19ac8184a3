namespace Plotly.NET;

/// <summary>What a trace is drawn in.</summary>
internal enum SubplotKind
{
    /// <summary>An x and a y axis.</summary>
    Cartesian,

    /// <summary>A scene in space.</summary>
    Scene,

    /// <summary>A rectangle without axes.</summary>
    Domain,
}
