namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for method.</summary>
    public sealed class Method : Case
    {
        private Method(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>restyle</c>.</summary>
        public static Method Restyle { get; } = new("restyle");

        /// <summary>Written as <c>relayout</c>.</summary>
        public static Method Relayout { get; } = new("relayout");

        /// <summary>Written as <c>animate</c>.</summary>
        public static Method Animate { get; } = new("animate");

        /// <summary>Written as <c>update</c>.</summary>
        public static Method Update { get; } = new("update");

        /// <summary>Written as <c>skip</c>.</summary>
        public static Method Skip { get; } = new("skip");
    }
}
