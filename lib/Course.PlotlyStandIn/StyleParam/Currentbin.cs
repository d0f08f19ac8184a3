namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for currentbin.</summary>
    public sealed class Currentbin : Case
    {
        private Currentbin(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>Include</c>.</summary>
        public static Currentbin Include { get; } = new("Include");

        /// <summary>Written as <c>Exclude</c>.</summary>
        public static Currentbin Exclude { get; } = new("Exclude");

        /// <summary>Written as <c>Half</c>.</summary>
        public static Currentbin Half { get; } = new("Half");
    }
}
