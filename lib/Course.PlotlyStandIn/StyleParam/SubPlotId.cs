namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for sub plot id.</summary>
    public sealed class SubPlotId : Case
    {
        private SubPlotId(object value)
            : base(value)
        {
        }

        /// <summary>The XAxis of the given number.</summary>
        public static SubPlotId NewXAxis(int item) =>
            new(Numbered("xaxis", item));

        /// <summary>The YAxis of the given number.</summary>
        public static SubPlotId NewYAxis(int item) =>
            new(Numbered("yaxis", item));

        /// <summary>Written as <c>zaxis</c>.</summary>
        public static SubPlotId ZAxis { get; } = new("zaxis");

        /// <summary>The ColorAxis of the given number.</summary>
        public static SubPlotId NewColorAxis(int item) =>
            new(Numbered("coloraxis", item));

        /// <summary>The Geo of the given number.</summary>
        public static SubPlotId NewGeo(int item) =>
            new(Numbered("geo", item));

        /// <summary>The Mapbox of the given number.</summary>
        public static SubPlotId NewMapbox(int item) =>
            new(Numbered("mapbox", item));

        /// <summary>The Polar of the given number.</summary>
        public static SubPlotId NewPolar(int item) =>
            new(Numbered("polar", item));

        /// <summary>The Ternary of the given number.</summary>
        public static SubPlotId NewTernary(int item) =>
            new(Numbered("ternary", item));

        /// <summary>The Scene of the given number.</summary>
        public static SubPlotId NewScene(int item) =>
            new(Numbered("scene", item));

        /// <summary>The carpet of the given id.</summary>
        public static SubPlotId NewCarpet(string item) =>
            new(item);

        /// <summary>The Smith of the given number.</summary>
        public static SubPlotId NewSmith(int item) =>
            new(Numbered("smith", item));

        /// <summary>The Legend of the given number.</summary>
        public static SubPlotId NewLegend(int item) =>
            new(Numbered("legend", item));
    }
}
