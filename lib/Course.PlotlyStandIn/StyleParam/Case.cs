namespace Plotly.NET;

/// <summary>The closed sets of values that plotly.js's attributes take.</summary>
public static partial class StyleParam
{
    /// <summary>A value of one of the sets; two cases are equal when they are of one set and written alike.</summary>
    public abstract class Case : IEquatable<Case>
    {
        private protected Case(object value) => Written = value;

        /// <summary>What the figure's JSON holds.</summary>
        internal object Written { get; }

        /// <summary>The value as the figure's JSON holds it.</summary>
        public object Convert() => Written;

        /// <inheritdoc/>
        public bool Equals(Case? other) =>
            other is not null && other.GetType() == GetType() && Equals(other.Written, Written);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as Case);

        /// <inheritdoc/>
        public override int GetHashCode() => Written.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => Written.ToString() ?? "";

        /// <summary>plotly.js leaves out the number of the first of its kind: <c>x</c>, <c>x2</c>, <c>x3</c>.</summary>
        private protected static string Numbered(string kind, int number) => number < 2 ? kind : $"{kind}{number}";
    }
}
