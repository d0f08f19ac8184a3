namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for arrow head.</summary>
    public sealed class ArrowHead : Case
    {
        private ArrowHead(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>1</c>.</summary>
        public static ArrowHead TriangleShort { get; } = new(1);

        /// <summary>Written as <c>2</c>.</summary>
        public static ArrowHead TriangleTall { get; } = new(2);

        /// <summary>Written as <c>3</c>.</summary>
        public static ArrowHead Barbed { get; } = new(3);

        /// <summary>Written as <c>4</c>.</summary>
        public static ArrowHead SimpleShort { get; } = new(4);

        /// <summary>Written as <c>5</c>.</summary>
        public static ArrowHead SimpleTall { get; } = new(5);

        /// <summary>Written as <c>6</c>.</summary>
        public static ArrowHead Cirle { get; } = new(6);

        /// <summary>Written as <c>7</c>.</summary>
        public static ArrowHead Square { get; } = new(7);

        /// <summary>Written as <c>8</c>.</summary>
        public static ArrowHead LineOnly { get; } = new(8);
    }
}
