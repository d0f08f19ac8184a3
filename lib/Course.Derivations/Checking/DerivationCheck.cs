using Course.Derivations.Inputs;
using Course.Derivations.Reporting;
using Course.Numerics.Randomness;

namespace Course.Derivations.Checking;

/// <summary>One run of a check: draws the trials, compares line by line, then shrinks what failed.</summary>
internal sealed class DerivationCheck
{
    /// <summary>How many candidates are tried for a small counterexample.</summary>
    private const int ShrinkCandidates = 96;

    private readonly Derivation derivation;
    private readonly long seed;
    private readonly int trials;
    private readonly RandomSource root;

    public DerivationCheck(Derivation derivation, long seed, int trials)
    {
        this.derivation = derivation;
        this.seed = seed;
        this.trials = trials;
        root = new RandomSource(seed);
    }

    public DerivationReport Run()
    {
        var lines = derivation.Lines.Select(_ => new Tally()).ToArray();
        var wrongTurns = derivation.WrongTurns.Select(_ => new Tally()).ToArray();
        for (int t = 0; t < trials; t++)
        {
            var trial = new TrialCase(t);
            InputSet inputs = Draw(trial);
            for (int i = 0; i < lines.Length; i++)
            {
                lines[i].Add(trial, Compare(i, null, inputs));
            }

            for (int i = 0; i < wrongTurns.Length; i++)
            {
                WrongTurn wrong = derivation.WrongTurns[i];
                wrongTurns[i].Add(trial, Compare(wrong.Replaces - 1, wrong, inputs));
            }
        }

        return new DerivationReport(
            derivation,
            seed,
            trials,
            [.. lines.Select((tally, i) => ReportLine(i, tally))],
            [.. wrongTurns.Select((tally, i) => ReportWrongTurn(derivation.WrongTurns[i], tally))]);
    }

    private static Quantity Evaluate(Func<InputSet, Quantity> value, InputSet inputs) =>
        value(inputs) ?? throw new InvalidOperationException("the function returned null");

    private LineReport ReportLine(int index, Tally tally)
    {
        Line line = derivation.Lines[index];
        Verdict verdict = tally.VerdictOfLine(line.Relation, out string message);
        TrialCase worst = verdict == Verdict.Wrong ? Shrink(index, null, tally) : tally.WorstCase;
        return new LineReport(line, verdict, trials, tally, message, Draw(worst).Describe());
    }

    private WrongTurnReport ReportWrongTurn(WrongTurn wrong, Tally tally)
    {
        bool rejected = tally.Disagreements > 0 && tally.Undefined == 0;
        string message = tally.Undefined > 0
            ? $"cannot be evaluated: {tally.UndefinedMessage}; a wrong turn has to be rejected by a number"
            : rejected ? tally.DisagreementMessage : "survived: no trial tells it from the right line";
        TrialCase worst = rejected ? Shrink(wrong.Replaces - 1, wrong, tally) : tally.WorstCase;
        InputSet counterexample = Draw(worst);
        Comparison shown = Compare(wrong.Replaces - 1, wrong, counterexample);
        return new WrongTurnReport(wrong, rejected, trials, tally, shown, message, counterexample.Describe());
    }

    private InputSet Draw(TrialCase trial) =>
        InputSet.Draw(derivation.Inputs, root.Split(trial.Trial).Split(trial.Redraw), trial.Digits, trial.Size);

    private Comparison Compare(int index, WrongTurn? wrong, InputSet inputs)
    {
        Line line = derivation.Lines[index];
        Relation relation = wrong?.Relation ?? line.Relation;
        try
        {
            Quantity right = Evaluate(wrong?.Value ?? line.Value, inputs);
            if (relation == Relation.Start)
            {
                return right.IsFinite ? new Comparison(Outcome.Agrees, 0.0) : Comparison.Undefined("this line is not finite");
            }

            Func<InputSet, Quantity> before = wrong?.Against ?? derivation.Lines[index - 1].Value;
            if (relation == Relation.TendsTo)
            {
                Input<double> limit = line.Limit!;
                double[] values = derivation.Inputs[limit.Index].Steps!;
                Quantity[] sequence = Array.ConvertAll(values, v => Evaluate(before, inputs.With(limit, v)));
                return LimitComparer.Compare(values, sequence, right, line.Options, inputs);
            }

            return LineComparer.Compare(Evaluate(before, inputs), right, relation, line.Options, inputs);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Comparison.Undefined($"{e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>The smallest and roundest case that still fails with a finite residual; the worst trial where none does.</summary>
    private TrialCase Shrink(int index, WrongTurn? wrong, Tally tally)
    {
        bool finite = double.IsFinite(tally.WorstResidual);
        int tried = 0;
        foreach (int size in new[] { 0, 1, 2, 3, -1 })
        {
            foreach (int digits in new[] { 0, 1 })
            {
                for (int redraw = 1; redraw <= 12 && tried < ShrinkCandidates; redraw++, tried++)
                {
                    var candidate = new TrialCase(tally.WorstCase.Trial, redraw, digits, size);
                    Comparison comparison = Compare(index, wrong, Draw(candidate));
                    if (comparison.Outcome == Outcome.Disagrees && (!finite || double.IsFinite(comparison.Residual)))
                    {
                        return candidate;
                    }
                }
            }
        }

        return tally.WorstCase;
    }
}
