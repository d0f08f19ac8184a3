namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for click to show.</summary>
    public sealed class ClickToShow : Case
    {
        private ClickToShow(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>false</c>.</summary>
        public static ClickToShow False { get; } = new(false);

        /// <summary>Written as <c>onoff</c>.</summary>
        public static ClickToShow OnOff { get; } = new("onoff");

        /// <summary>Written as <c>onout</c>.</summary>
        public static ClickToShow OnOut { get; } = new("onout");
    }
}
