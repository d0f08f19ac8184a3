namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for mirror.</summary>
    public sealed class Mirror : Case
    {
        private Mirror(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>true</c>.</summary>
        public static Mirror True { get; } = new(true);

        /// <summary>Written as <c>ticks</c>.</summary>
        public static Mirror Ticks { get; } = new("ticks");

        /// <summary>Written as <c>false</c>.</summary>
        public static Mirror False { get; } = new(false);

        /// <summary>Written as <c>all</c>.</summary>
        public static Mirror All { get; } = new("all");

        /// <summary>Written as <c>allticks</c>.</summary>
        public static Mirror AllTicks { get; } = new("allticks");
    }
}
