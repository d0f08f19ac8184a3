namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for colorscale.</summary>
    public sealed class Colorscale : Case
    {
        private Colorscale(object value)
            : base(value)
        {
        }

        /// <summary>Colours at positions from 0 to 1; at least those two.</summary>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item) =>
            new(Stops(item));

        private static object[][] Stops(IEnumerable<Tuple<double, Color>> item)
        {
            ArgumentNullException.ThrowIfNull(item);
            object[][] stops = [.. item.Select(stop => (object[])[stop.Item1, stop.Item2])];
            return stops.Length >= 2
                ? stops
                : throw new ArgumentException(
                    $"A colour scale has {stops.Length} colour(s); it needs at least those at 0.0 and 1.0.", nameof(item));
        }

        /// <summary>Written as <c>RdBu</c>.</summary>
        public static Colorscale RdBu { get; } = new("RdBu");

        /// <summary>Written as <c>Earth</c>.</summary>
        public static Colorscale Earth { get; } = new("Earth");

        /// <summary>Written as <c>Blackbody</c>.</summary>
        public static Colorscale Blackbody { get; } = new("Blackbody");

        /// <summary>Written as <c>YIOrRd</c>.</summary>
        public static Colorscale YIOrRd { get; } = new("YIOrRd");

        /// <summary>Written as <c>YIGnBu</c>.</summary>
        public static Colorscale YIGnBu { get; } = new("YIGnBu");

        /// <summary>Written as <c>Bluered</c>.</summary>
        public static Colorscale Bluered { get; } = new("Bluered");

        /// <summary>Written as <c>Portland</c>.</summary>
        public static Colorscale Portland { get; } = new("Portland");

        /// <summary>Written as <c>Electric</c>.</summary>
        public static Colorscale Electric { get; } = new("Electric");

        /// <summary>Written as <c>Jet</c>.</summary>
        public static Colorscale Jet { get; } = new("Jet");

        /// <summary>Written as <c>Hot</c>.</summary>
        public static Colorscale Hot { get; } = new("Hot");

        /// <summary>Written as <c>Greys</c>.</summary>
        public static Colorscale Greys { get; } = new("Greys");

        /// <summary>Written as <c>Greens</c>.</summary>
        public static Colorscale Greens { get; } = new("Greens");

        /// <summary>Written as <c>Picnic</c>.</summary>
        public static Colorscale Picnic { get; } = new("Picnic");

        /// <summary>Written as <c>Rainbow</c>.</summary>
        public static Colorscale Rainbow { get; } = new("Rainbow");

        /// <summary>Written as <c>Viridis</c>.</summary>
        public static Colorscale Viridis { get; } = new("Viridis");

        /// <summary>Written as <c>Cividis</c>.</summary>
        public static Colorscale Cividis { get; } = new("Cividis");
    }
}
