namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for show tick option.</summary>
    public sealed class ShowTickOption : Case
    {
        private ShowTickOption(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>all</c>.</summary>
        public static ShowTickOption All { get; } = new("all");

        /// <summary>Written as <c>first</c>.</summary>
        public static ShowTickOption First { get; } = new("first");

        /// <summary>Written as <c>last</c>.</summary>
        public static ShowTickOption Last { get; } = new("last");

        /// <summary>Written as <c>none</c>.</summary>
        public static ShowTickOption None { get; } = new("none");
    }
}
