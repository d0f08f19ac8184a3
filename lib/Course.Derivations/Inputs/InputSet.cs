using Course.Numerics.Randomness;

namespace Course.Derivations.Inputs;

/// <summary>The inputs of one trial. A line's function reads them by handle: <c>x =&gt; A[x] * B[x]</c>. Must not be changed by it.</summary>
public sealed class InputSet
{
    private readonly IReadOnlyList<InputSpecification> specifications;
    private readonly object?[] values;
    private readonly RandomSource rng;

    internal InputSet(IReadOnlyList<InputSpecification> specifications, RandomSource rng)
    {
        this.specifications = specifications;
        this.rng = rng;
        values = new object?[specifications.Count];
    }

    /// <summary>Seeded randomness of this trial for a line's own use; the same stream gives the same numbers in every line.</summary>
    /// <param name="stream">Any number; lines that must be independent use different ones.</param>
    public RandomSource Random(int stream) => rng.Split(int.MinValue).Split(stream);

    /// <summary>The same trial with another value of one input; what is computed from it follows.</summary>
    /// <typeparam name="T">The input's type.</typeparam>
    /// <param name="input">Its handle.</param>
    /// <param name="value">The other value.</param>
    public InputSet With<T>(Input<T> input, T value)
    {
        ArgumentNullException.ThrowIfNull(input);
        var copy = new InputSet(specifications, rng);
        for (int i = 0; i < values.Length; i++)
        {
            copy.values[i] = specifications[i].Compute is null ? values[i] : null;
        }

        copy.values[input.Index] = value;
        return copy;
    }

    /// <summary>Every drawn input as text, in the order they were declared.</summary>
    public IReadOnlyList<InputValue> Describe()
    {
        var described = new List<InputValue>();
        for (int i = 0; i < values.Length; i++)
        {
            InputSpecification specification = specifications[i];
            if (specification.Draw is not null && specification.Steps is null)
            {
                object value = At(i);
                described.Add(new InputValue(specification.Symbol, specification.Describe?.Invoke(value) ?? InputText.Of(value)));
            }
        }

        return described;
    }

    internal static InputSet Draw(IReadOnlyList<InputSpecification> specifications, RandomSource rng, int digits, int size)
    {
        var set = new InputSet(specifications, rng);
        for (int i = 0; i < specifications.Count; i++)
        {
            if (specifications[i].Draw is { } draw)
            {
                set.values[i] = draw(new DrawContext(set, rng.Split(i), digits, size));
            }
        }

        return set;
    }

    internal T Get<T>(Input<T> input) =>
        input.Index < values.Length && specifications[input.Index].Symbol == input.Symbol
            ? (T)At(input.Index)
            : throw new ArgumentException($"{input.Symbol} is no input of this derivation. Use the handles that its own builder returned.", nameof(input));

    private object At(int index) =>
        values[index] ??= (specifications[index].Compute
            ?? throw new ArgumentException($"{specifications[index].Symbol} is not drawn yet. Declare it before the inputs that use it."))(this);
}
