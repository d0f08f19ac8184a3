namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for text info.</summary>
    public sealed class TextInfo : Case
    {
        private TextInfo(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>all</c>.</summary>
        public static TextInfo All { get; } = new("all");

        /// <summary>Written as <c>none</c>.</summary>
        public static TextInfo None { get; } = new("none");

        /// <summary>Written as <c>label</c>.</summary>
        public static TextInfo Label { get; } = new("label");

        /// <summary>Written as <c>text</c>.</summary>
        public static TextInfo Text { get; } = new("text");

        /// <summary>Written as <c>value</c>.</summary>
        public static TextInfo Value { get; } = new("value");

        /// <summary>Written as <c>percent</c>.</summary>
        public static TextInfo Percent { get; } = new("percent");
    }
}
