namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for scroll zoom.</summary>
    public sealed class ScrollZoom : Case
    {
        private ScrollZoom(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>cartesian</c>.</summary>
        public static ScrollZoom Cartesian { get; } = new("cartesian");

        /// <summary>Written as <c>gl3d</c>.</summary>
        public static ScrollZoom GL3D { get; } = new("gl3d");

        /// <summary>Written as <c>geo</c>.</summary>
        public static ScrollZoom Geo { get; } = new("geo");

        /// <summary>Written as <c>mapbox</c>.</summary>
        public static ScrollZoom Mapbox { get; } = new("mapbox");

        /// <summary>Written as <c>true</c>.</summary>
        public static ScrollZoom All { get; } = new(true);

        /// <summary>Written as <c>false</c>.</summary>
        public static ScrollZoom NoZoom { get; } = new(false);
    }
}
