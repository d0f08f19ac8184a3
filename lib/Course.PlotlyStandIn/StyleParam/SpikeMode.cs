namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for spike mode.</summary>
    public sealed class SpikeMode : Case
    {
        private SpikeMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>toaxis</c>.</summary>
        public static SpikeMode Axis { get; } = new("toaxis");

        /// <summary>Written as <c>across</c>.</summary>
        public static SpikeMode Across { get; } = new("across");

        /// <summary>Written as <c>toaxis+across</c>.</summary>
        public static SpikeMode AxisAcross { get; } = new("toaxis+across");

        /// <summary>Written as <c>marker</c>.</summary>
        public static SpikeMode Marker { get; } = new("marker");

        /// <summary>Written as <c>toaxis+marker</c>.</summary>
        public static SpikeMode AxisMarker { get; } = new("toaxis+marker");

        /// <summary>Written as <c>toaxis+across+marker</c>.</summary>
        public static SpikeMode AxisAcrossMarker { get; } = new("toaxis+across+marker");
    }
}
