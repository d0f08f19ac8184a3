namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for linear axis id.</summary>
    public sealed class LinearAxisId : Case
    {
        private LinearAxisId(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>free</c>.</summary>
        public static LinearAxisId Free { get; } = new("free");

        /// <summary>The x axis of the given number.</summary>
        public static LinearAxisId NewX(int item) =>
            new(Numbered("x", item));

        /// <summary>The y axis of the given number.</summary>
        public static LinearAxisId NewY(int item) =>
            new(Numbered("y", item));
    }
}
