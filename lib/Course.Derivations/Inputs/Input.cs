namespace Course.Derivations.Inputs;

/// <summary>A typed handle to one input of a derivation; <c>A[x]</c> is its value in the trial x.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Input<T>
{
    internal Input(int index, string symbol)
    {
        Index = index;
        Symbol = symbol;
    }

    /// <summary>Its symbol, as plain text or LaTeX.</summary>
    public string Symbol { get; }

    internal int Index { get; }

    /// <summary>The value of the input in a trial.</summary>
    /// <param name="trial">The trial's inputs, the argument of every line's function.</param>
    /// <exception cref="ArgumentException">The handle belongs to another derivation.</exception>
    public T this[InputSet trial]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(trial);
            return trial.Get(this);
        }
    }
}
