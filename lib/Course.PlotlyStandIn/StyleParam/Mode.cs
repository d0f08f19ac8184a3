namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for mode.</summary>
    public sealed class Mode : Case
    {
        private Mode(object value)
            : base(value)
        {
        }

        /// <summary>This mode with text and markers added where asked for.</summary>
        internal Mode Showing(bool text, bool markers = false)
        {
            string[] has = ToString().Split('+');
            string[] all =
            [
                .. has.Contains("lines") ? ["lines"] : Array.Empty<string>(),
                .. markers || has.Contains("markers") ? ["markers"] : Array.Empty<string>(),
                .. text || has.Contains("text") ? ["text"] : Array.Empty<string>(),
            ];
            return all.Length == 0 ? None : new Mode(string.Join("+", all));
        }

        /// <summary>Written as <c>none</c>.</summary>
        public static Mode None { get; } = new("none");

        /// <summary>Written as <c>lines</c>.</summary>
        public static Mode Lines { get; } = new("lines");

        /// <summary>Written as <c>lines+markers</c>.</summary>
        public static Mode Lines_Markers { get; } = new("lines+markers");

        /// <summary>Written as <c>lines+text</c>.</summary>
        public static Mode Lines_Text { get; } = new("lines+text");

        /// <summary>Written as <c>lines+markers+text</c>.</summary>
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");

        /// <summary>Written as <c>markers</c>.</summary>
        public static Mode Markers { get; } = new("markers");

        /// <summary>Written as <c>markers+text</c>.</summary>
        public static Mode Markers_Text { get; } = new("markers+text");

        /// <summary>Written as <c>text</c>.</summary>
        public static Mode Text { get; } = new("text");
    }
}
