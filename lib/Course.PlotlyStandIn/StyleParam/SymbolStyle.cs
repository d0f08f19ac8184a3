namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How a marker's symbol is modified.</summary>
    public sealed class SymbolStyle : Case
    {
        private SymbolStyle(string value, int offset)
            : base(value) => Offset = offset;

        /// <summary>What is added to the symbol's number.</summary>
        internal int Offset { get; }

        /// <summary>Written as <c>open</c>.</summary>
        public static SymbolStyle Open { get; } = new("open", 100);

        /// <summary>Written as <c>dot</c>.</summary>
        public static SymbolStyle Dot { get; } = new("dot", 200);

        /// <summary>Written as <c>open-dot</c>.</summary>
        public static SymbolStyle OpenDot { get; } = new("open-dot", 300);
    }
}
