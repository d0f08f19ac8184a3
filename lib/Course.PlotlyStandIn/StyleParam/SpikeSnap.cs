namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for spike snap.</summary>
    public sealed class SpikeSnap : Case
    {
        private SpikeSnap(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>data</c>.</summary>
        public static SpikeSnap Data { get; } = new("data");

        /// <summary>Written as <c>cursor</c>.</summary>
        public static SpikeSnap Cursor { get; } = new("cursor");

        /// <summary>Written as <c>hovered data</c>.</summary>
        public static SpikeSnap HoveredData { get; } = new("hovered data");
    }
}
