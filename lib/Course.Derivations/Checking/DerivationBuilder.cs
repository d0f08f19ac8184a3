using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>
/// Writes a derivation down in the order of a textbook page: the inputs it is for, then line after line, each wrong turn
/// directly below the line whose place it takes. Made by <see cref="Derivation.Titled"/>; ends with <see cref="Build"/>.
/// </summary>
public sealed class DerivationBuilder
{
    private readonly string id;
    private readonly string title;
    private readonly List<InputSpecification> inputs = [];
    private readonly List<Line> lines = [];
    private readonly List<WrongTurn> wrongTurns = [];
    private double tolerance = 1e-9;
    private Norm norm = Checking.Norm.Frobenius;

    internal DerivationBuilder(string id, string title)
    {
        this.id = id;
        this.title = title;
    }

    /// <summary>Sets the tolerance and norm of every line that does not state its own; 1e-9 relative in the Frobenius norm unless set.</summary>
    /// <param name="relativeTolerance">Largest accepted residual, greater than zero.</param>
    /// <param name="comparisonNorm">The norm.</param>
    public DerivationBuilder Within(double relativeTolerance, Norm comparisonNorm = Checking.Norm.Frobenius)
    {
        RequirePositive(relativeTolerance, nameof(relativeTolerance));
        tolerance = relativeTolerance;
        norm = comparisonNorm;
        return this;
    }

    /// <summary>Declares a drawn input of any type. The named kinds (Shape, Vector, Spd, …) are extension methods beside this one.</summary>
    /// <typeparam name="T">Its type; a function of inputs is a delegate.</typeparam>
    /// <param name="symbol">Its symbol in LaTeX.</param>
    /// <param name="domain">Where it lives, in LaTeX, such as "\in \mathbb{R}".</param>
    /// <param name="draw">Draws a value; use the context's own numbers so that shrinking works.</param>
    /// <param name="describe">The value as text, or null for the standard text.</param>
    public Input<T> Draw<T>(string symbol, string domain, Func<DrawContext, T> draw, Func<T, string>? describe = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(draw);
        return Declare<T>(new InputSpecification(Unique(symbol), domain, c => draw(c), null, describe is null ? null : value => describe((T)value)));
    }

    /// <summary>Declares a quantity or function computed from the inputs before it, once a trial.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="symbol">Its symbol in LaTeX.</param>
    /// <param name="compute">Computes it.</param>
    public Input<T> Define<T>(string symbol, Func<InputSet, T> compute)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(compute);
        return Declare<T>(new InputSpecification(Unique(symbol), string.Empty, null, x => compute(x), null));
    }

    /// <summary>Declares the parameter of a limit: it runs through start, start·factor, start·factor², …</summary>
    /// <param name="symbol">Its symbol in LaTeX.</param>
    /// <param name="start">The first value, greater than zero.</param>
    /// <param name="factor">Less than 1 to run to zero, greater than 1 to run to infinity.</param>
    /// <param name="steps">The number of values, at least 4.</param>
    public Input<double> Limit(string symbol, double start, double factor, int steps)
    {
        RequirePositive(start, nameof(start));
        RequirePositive(factor, nameof(factor));
        ArgumentOutOfRangeException.ThrowIfEqual(factor, 1.0);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 4);
        double[] values = new double[steps];
        for (int i = 0; i < steps; i++)
        {
            values[i] = start * Math.Pow(factor, i);
        }

        return Declare<double>(new InputSpecification(Unique(symbol), factor < 1 ? @"\to 0" : @"\to \infty", _ => start, null, null, values));
    }

    /// <summary>Starts a chain of expressions; a derivation may have several.</summary>
    /// <param name="latex">The expression.</param>
    /// <param name="reason">What it is.</param>
    /// <param name="value">Evaluates it.</param>
    public DerivationBuilder Start(string latex, string reason, Func<InputSet, Quantity> value) =>
        Add(Relation.Start, latex, reason, value, null);

    /// <summary>The line before equals this expression.</summary>
    /// <param name="latex">The expression, without the sign.</param>
    /// <param name="reason">Why.</param>
    /// <param name="value">Evaluates it.</param>
    /// <param name="options">How the sides are compared; null for the derivation's own way.</param>
    public DerivationBuilder Equal(string latex, string reason, Func<InputSet, Quantity> value, LineOptions? options = null) =>
        Add(Relation.Equal, latex, reason, value, options);

    /// <summary>The line before is zero, small against a stated scale.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="scale">The scale, finite and greater than zero, such as the sum of the norms of the terms that cancel.</param>
    /// <param name="scaleLatex">The scale in LaTeX.</param>
    /// <param name="value">A zero of the right shape, or null for the scalar 0 compared with every entry.</param>
    /// <param name="options">Further options; its scale is replaced.</param>
    public DerivationBuilder IsZero(string reason, Func<InputSet, double> scale, string scaleLatex, Func<InputSet, Quantity>? value = null, LineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentException.ThrowIfNullOrWhiteSpace(scaleLatex);
        return Add(Relation.Equal, "0", reason, value ?? (_ => 0.0), (options ?? new LineOptions()) with { Scale = scale, ScaleLatex = scaleLatex });
    }

    /// <summary>The line before is at most this expression, and strictly less in some trial. Entry by entry for vectors and matrices.</summary>
    /// <param name="latex">The expression, without the sign.</param>
    /// <param name="reason">Why.</param>
    /// <param name="value">Evaluates it.</param>
    /// <param name="options">How the sides are compared; null for the derivation's own way.</param>
    public DerivationBuilder AtMost(string latex, string reason, Func<InputSet, Quantity> value, LineOptions? options = null) =>
        Add(Relation.AtMost, latex, reason, value, options);

    /// <summary>The line before is at least this expression, and strictly greater in some trial. Entry by entry for vectors and matrices.</summary>
    /// <param name="latex">The expression, without the sign.</param>
    /// <param name="reason">Why.</param>
    /// <param name="value">Evaluates it.</param>
    /// <param name="options">How the sides are compared; null for the derivation's own way.</param>
    public DerivationBuilder AtLeast(string latex, string reason, Func<InputSet, Quantity> value, LineOptions? options = null) =>
        Add(Relation.AtLeast, latex, reason, value, options);

    /// <summary>The line before holds exactly when this one does; trials have to show both true and false.</summary>
    /// <param name="latex">The statement, without the sign.</param>
    /// <param name="reason">Why.</param>
    /// <param name="value">Evaluates to a truth value.</param>
    public DerivationBuilder Equivalent(string latex, string reason, Func<InputSet, Quantity> value) =>
        Add(Relation.Equivalent, latex, reason, value, null);

    /// <summary>The line before tends to this expression as the limit parameter runs. Its function sees the parameter's values in turn.</summary>
    /// <param name="latex">The limit, without the arrow.</param>
    /// <param name="reason">Why.</param>
    /// <param name="along">The parameter, declared with <see cref="Limit"/>.</param>
    /// <param name="value">Evaluates the limit.</param>
    /// <param name="options">The claimed order, the tolerance of the last error (1e-2 unless set), norm and scale.</param>
    public DerivationBuilder TendsTo(string latex, string reason, Input<double> along, Func<InputSet, Quantity> value, LineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(along);
        if (along.Index >= inputs.Count || inputs[along.Index].Steps is null)
        {
            throw new ArgumentException($"{along.Symbol} is no limit parameter. Declare it with Limit.", nameof(along));
        }

        return Add(Relation.TendsTo, latex, reason, value, options, along);
    }

    /// <summary>A plausible mistake in place of the line above; it has to be rejected on every run.</summary>
    /// <param name="name">A short name, such as "B instead of Bᵀ".</param>
    /// <param name="latex">The wrong expression, without the sign.</param>
    /// <param name="why">Why people make it.</param>
    /// <param name="value">Evaluates the wrong expression.</param>
    /// <param name="errata">The errata entry whose printed form it is, such as 000-03; several are separated by blanks.</param>
    /// <param name="relation">The wrong relation, where it is the relation that is wrong.</param>
    /// <param name="against">What it is compared with instead of the line before, where a dropped hypothesis changes both sides.</param>
    public DerivationBuilder WrongTurn(
        string name,
        string latex,
        string why,
        Func<InputSet, Quantity> value,
        string errata = "",
        Relation? relation = null,
        Func<InputSet, Quantity>? against = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(latex);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(errata);
        if (lines.Count == 0 || (lines[^1].Relation == Relation.Start && (relation is null || against is null)))
        {
            throw new InvalidOperationException($"{id}: wrong turn \"{name}\" has no line to replace. Write it below a line that follows from another one.");
        }

        if (wrongTurns.Exists(w => w.Name == name))
        {
            throw new InvalidOperationException($"{id}: two wrong turns are named \"{name}\". Give each its own name.");
        }

        string[] ids = errata.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        wrongTurns.Add(new WrongTurn(name, latex, why, lines[^1].Number, value, relation ?? lines[^1].Relation, against, ids));
        return this;
    }

    /// <summary>The finished derivation.</summary>
    /// <exception cref="InvalidOperationException">There is no line that follows from another one, or no wrong turn: a check that cannot fail is no check.</exception>
    public Derivation Build()
    {
        if (lines.TrueForAll(line => line.Relation == Relation.Start))
        {
            throw new InvalidOperationException($"{id} has no line that follows from another one. Add lines after Start.");
        }

        if (wrongTurns.Count == 0)
        {
            throw new InvalidOperationException($"{id} has no wrong turn. Add a plausible mistake below the line it replaces: a check that cannot fail is no check.");
        }

        return new Derivation(id, title, [.. inputs], [.. lines], [.. wrongTurns]);
    }

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Has to be finite and greater than zero.");
        }
    }

    private DerivationBuilder Add(Relation relation, string latex, string reason, Func<InputSet, Quantity> value, LineOptions? options, Input<double>? limit = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(latex);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(value);
        if (lines.Count == 0 && relation != Relation.Start)
        {
            throw new InvalidOperationException($"{id}: the first line has nothing before it. Begin with Start.");
        }

        LineOptions filled = options ?? new LineOptions();
        filled = filled with
        {
            Tolerance = filled.Tolerance ?? (relation == Relation.TendsTo ? 1e-2 : tolerance),
            Norm = filled.Norm ?? norm,
        };
        RequirePositive(filled.Tolerance.Value, nameof(options));
        lines.Add(new Line(lines.Count + 1, relation, latex, reason, value, filled, limit));
        return this;
    }

    private Input<T> Declare<T>(InputSpecification specification)
    {
        inputs.Add(specification);
        return new Input<T>(inputs.Count - 1, specification.Symbol);
    }

    private string Unique(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        return inputs.Exists(i => i.Symbol == symbol)
            ? throw new InvalidOperationException($"{id}: two inputs are called {symbol}. Give each its own symbol.")
            : symbol;
    }
}
