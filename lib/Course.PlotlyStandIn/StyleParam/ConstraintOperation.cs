namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for constraint operation.</summary>
    public sealed class ConstraintOperation : Case
    {
        private ConstraintOperation(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>=</c>.</summary>
        public static ConstraintOperation Equal { get; } = new("=");

        /// <summary>Written as <c>&lt;</c>.</summary>
        public static ConstraintOperation LesserThan { get; } = new("<");

        /// <summary>Written as <c>&lt;=</c>.</summary>
        public static ConstraintOperation LesserThanOrEqual { get; } = new("<=");

        /// <summary>Written as <c>></c>.</summary>
        public static ConstraintOperation GreaterThan { get; } = new(">");

        /// <summary>Written as <c>>=</c>.</summary>
        public static ConstraintOperation GreaterThanOrEqual { get; } = new(">=");

        /// <summary>Written as <c>[]</c>.</summary>
        public static ConstraintOperation InsideInclusiveInterval { get; } = new("[]");

        /// <summary>Written as <c>[)</c>.</summary>
        public static ConstraintOperation InsideLeftInclusiveInterval { get; } = new("[)");

        /// <summary>Written as <c>(]</c>.</summary>
        public static ConstraintOperation InsideRightInclusiveInterval { get; } = new("(]");

        /// <summary>Written as <c>()</c>.</summary>
        public static ConstraintOperation InsideExclusiveInterval { get; } = new("()");

        /// <summary>Written as <c>][</c>.</summary>
        public static ConstraintOperation OutsideInclusiveInterval { get; } = new("][");

        /// <summary>Written as <c>)(</c>.</summary>
        public static ConstraintOperation OutsideLeftInclusiveInterval { get; } = new(")(");

        /// <summary>Written as <c>](</c>.</summary>
        public static ConstraintOperation OutsideRightInclusiveInterval { get; } = new("](");

        /// <summary>Written as <c>](</c>.</summary>
        public static ConstraintOperation OutsideExclusiveInterval { get; } = new("](");
    }
}
