namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for aspect mode.</summary>
    public sealed class AspectMode : Case
    {
        private AspectMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static AspectMode Auto { get; } = new("auto");

        /// <summary>Written as <c>cube</c>.</summary>
        public static AspectMode Cube { get; } = new("cube");

        /// <summary>Written as <c>data</c>.</summary>
        public static AspectMode Data { get; } = new("data");

        /// <summary>Written as <c>manual</c>.</summary>
        public static AspectMode Manual { get; } = new("manual");
    }
}
