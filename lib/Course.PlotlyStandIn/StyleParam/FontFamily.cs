namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for font family.</summary>
    public sealed class FontFamily : Case
    {
        private FontFamily(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>Arial</c>.</summary>
        public static FontFamily Arial { get; } = new("Arial");

        /// <summary>Written as <c>Balto</c>.</summary>
        public static FontFamily Balto { get; } = new("Balto");

        /// <summary>Written as <c>Courier New</c>.</summary>
        public static FontFamily Courier_New { get; } = new("Courier New");

        /// <summary>Written as <c>Consolas</c>.</summary>
        public static FontFamily Consolas { get; } = new("Consolas");

        /// <summary>Written as <c>Droid Sans</c>.</summary>
        public static FontFamily Droid_Sans { get; } = new("Droid Sans");

        /// <summary>Written as <c>Droid Serif</c>.</summary>
        public static FontFamily Droid_Serif { get; } = new("Droid Serif");

        /// <summary>Written as <c>Droid Sans Mono</c>.</summary>
        public static FontFamily Droid_Sans_Mono { get; } = new("Droid Sans Mono");

        /// <summary>Written as <c>Gravitas One</c>.</summary>
        public static FontFamily Gravitas_One { get; } = new("Gravitas One");

        /// <summary>Written as <c>Old Standard TT</c>.</summary>
        public static FontFamily Old_Standard_TT { get; } = new("Old Standard TT");

        /// <summary>Written as <c>Open Sans</c>.</summary>
        public static FontFamily Open_Sans { get; } = new("Open Sans");

        /// <summary>Written as <c>Overpass</c>.</summary>
        public static FontFamily Overpass { get; } = new("Overpass");

        /// <summary>Written as <c>PT Sans Narrow</c>.</summary>
        public static FontFamily PT_Sans_Narrow { get; } = new("PT Sans Narrow");

        /// <summary>Written as <c>Raleway</c>.</summary>
        public static FontFamily Raleway { get; } = new("Raleway");

        /// <summary>Written as <c>Times New Roman</c>.</summary>
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");

        /// <summary>A font family by its CSS name.</summary>
        public static FontFamily NewCustom(string item) =>
            new(item);
    }
}
