namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for tick auto margin.</summary>
    public sealed class TickAutoMargin : Case
    {
        private TickAutoMargin(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>height</c>.</summary>
        public static TickAutoMargin Height { get; } = new("height");

        /// <summary>Written as <c>width</c>.</summary>
        public static TickAutoMargin Width { get; } = new("width");

        /// <summary>Written as <c>left</c>.</summary>
        public static TickAutoMargin Left { get; } = new("left");

        /// <summary>Written as <c>right</c>.</summary>
        public static TickAutoMargin Right { get; } = new("right");

        /// <summary>Written as <c>top</c>.</summary>
        public static TickAutoMargin Top { get; } = new("top");

        /// <summary>Written as <c>bottom</c>.</summary>
        public static TickAutoMargin Bottom { get; } = new("bottom");

        /// <summary>Written as <c>height+width+left+right+top+bottom</c>.</summary>
        public static TickAutoMargin All { get; } = new("height+width+left+right+top+bottom");

        /// <summary>Several sides.</summary>
        public static TickAutoMargin NewCustom(IEnumerable<TickAutoMargin> item) =>
            new(string.Join("+", item));
    }
}
