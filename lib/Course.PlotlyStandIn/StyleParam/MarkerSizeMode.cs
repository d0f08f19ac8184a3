namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for marker size mode.</summary>
    public sealed class MarkerSizeMode : Case
    {
        private MarkerSizeMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>diameter</c>.</summary>
        public static MarkerSizeMode Diameter { get; } = new("diameter");

        /// <summary>Written as <c>area</c>.</summary>
        public static MarkerSizeMode Area { get; } = new("area");
    }
}
