namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for fill.</summary>
    public sealed class Fill : Case
    {
        private Fill(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>none</c>.</summary>
        public static Fill None { get; } = new("none");

        /// <summary>Written as <c>tozeroy</c>.</summary>
        public static Fill ToZero_y { get; } = new("tozeroy");

        /// <summary>Written as <c>tozerox</c>.</summary>
        public static Fill ToZero_x { get; } = new("tozerox");

        /// <summary>Written as <c>tonexty</c>.</summary>
        public static Fill ToNext_y { get; } = new("tonexty");

        /// <summary>Written as <c>tonextx</c>.</summary>
        public static Fill ToNext_x { get; } = new("tonextx");

        /// <summary>Written as <c>toself</c>.</summary>
        public static Fill ToSelf { get; } = new("toself");

        /// <summary>Written as <c>tonext</c>.</summary>
        public static Fill ToNext { get; } = new("tonext");
    }
}
