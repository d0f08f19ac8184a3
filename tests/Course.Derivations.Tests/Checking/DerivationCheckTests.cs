using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Checking;

public sealed class DerivationCheckTests
{
    [Fact]
    public void The_documented_example_holds_on_many_seeds()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            DerivationReport report = SampleDerivations.Trace().Check(seed);
            Assert.True(report.Holds, report.ToText());
            Assert.Null(report.FirstWrongLine);
            Assert.All(report.WrongTurns, w => Assert.True(w.Rejected && w.RejectedTrials > 0 && w.Residual > 0.1));
        }
    }

    [Fact]
    public void A_wrong_line_is_found_named_and_the_later_right_ones_are_not_blamed()
    {
        DerivationBuilder d = Derivation.Titled("00-wrong", "A wrong line");
        Input<int> n = d.Shape("n", 2, 5);
        Input<Matrix<double>> A = d.Matrix("A", n, n), B = d.Matrix("B", n, n), C = d.Matrix("C", n, n);
        DerivationReport report = d
            .Start("Tr ABC", "given", x => (A[x] * B[x] * C[x]).Trace())
            .Equal("Tr BCA", "cyclic", x => (B[x] * C[x] * A[x]).Trace())
            .Equal("Tr ACB", "said to be symmetric", x => (A[x] * C[x] * B[x]).Trace())
            .Equal("Tr CBA", "cyclic", x => (C[x] * B[x] * A[x]).Trace())
            .WrongTurn("back", "Tr ABC", "undoing it", x => (A[x] * B[x] * C[x]).Trace())
            .Build().Check(3);
        Assert.False(report.Holds);
        Assert.Equal(3, report.FirstWrongLine?.Line.Number);
        Assert.Equal([Verdict.Holds, Verdict.Holds, Verdict.Wrong, Verdict.Holds], report.Lines.Select(l => l.Verdict));
        Assert.Contains("fails in 40 of 40 trials", report.Lines[2].Message, StringComparison.Ordinal);
        Assert.Contains("line 3 is the first that fails (wrong)", report.ToText(), StringComparison.Ordinal);
        // Shrunk: the least shape and whole numbers.
        Assert.Equal("2", report.Lines[2].WorstInput[0].Text);
        Assert.All(report.Lines[2].WorstInput.Skip(1), v => Assert.Matches("^\\[-?\\d -?\\d; -?\\d -?\\d\\]$", v.Text));
    }

    [Fact]
    public void A_shrunk_counterexample_grows_no_smaller_than_what_still_fails()
    {
        DerivationBuilder d = Derivation.Titled("00-large", "Wrong from four on");
        Input<int> n = d.Shape("n", 1, 8);
        DerivationReport report = d
            .Start("n", "given", x => (double)n[x])
            .Equal("\\min(n, 3)", "true up to three", x => Math.Min(n[x], 3.0))
            .WrongTurn("one more", "n + 1", "a slip", x => n[x] + 1.0)
            .Build().Check();
        Assert.Equal("4", report.FirstWrongLine?.WorstInput[0].Text);
        Assert.Equal("1", report.WrongTurns[0].Counterexample[0].Text);
        Assert.Equal(0.5, report.WrongTurns[0].CounterexampleResidual);
    }

    [Fact]
    public void A_failure_that_needs_full_precision_keeps_the_worst_trial()
    {
        DerivationReport report = SampleDerivations.Line(s => s, s => s == Math.Round(s, 1) ? s : s + 1).WithWrongTurn().Check();
        Assert.Equal(Verdict.Wrong, report.Lines[1].Verdict);
        Assert.Contains('.', report.Lines[1].WorstInput[0].Text);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Sides_that_are_both_not_finite_do_not_hold(double value)
    {
        DerivationReport report = SampleDerivations.Line(_ => value, _ => value).WithWrongTurn().Check();
        Assert.Equal([Verdict.Undefined, Verdict.Undefined], report.Lines.Select(l => l.Verdict));
        Assert.Equal(1, report.FirstWrongLine?.Line.Number);
        Assert.Contains("not finite (in 40 of 40 trials)", report.Lines[1].Message, StringComparison.Ordinal);
        Assert.False(report.WrongTurns[0].Rejected);
    }

    [Fact]
    public void One_nan_among_the_trials_is_enough()
    {
        DerivationReport report = SampleDerivations.Line(s => s, s => s > 1.5 ? double.NaN : s).WithWrongTurn().Check();
        Assert.Equal(Verdict.Undefined, report.Lines[1].Verdict);
        Assert.Contains("this line is not finite", report.Lines[1].Message, StringComparison.Ordinal);
        Assert.True(double.IsNaN(report.Lines[1].Residual));
    }

    [Fact]
    public void Both_zero_without_a_stated_scale_is_no_evidence()
    {
        DerivationReport report = SampleDerivations.Line(_ => 0.0, _ => 0.0).WithWrongTurn().Check();
        Assert.Equal(Verdict.NoEvidence, report.Lines[1].Verdict);
        Assert.Contains("both sides are zero", report.Lines[1].Message, StringComparison.Ordinal);
        Assert.False(report.Holds);
    }

    [Fact]
    public void Zero_is_claimed_at_a_stated_scale()
    {
        static Derivation Zero(double left, Func<InputSet, double> scale)
        {
            DerivationBuilder d = Derivation.Titled("00-zero", "Zero");
            return d.Start("a", "given", _ => Vector<double>.Build.Dense(3, left)).IsZero("it cancels", scale, "s")
                .WrongTurn("one", "1", "a slip", _ => Vector<double>.Build.Dense(3, 1.0)).Build();
        }

        DerivationReport report = Zero(1e-13, _ => 2.0).Check();
        Assert.True(report.Holds, report.ToText());
        Assert.Contains("scale s", report.ToText(), StringComparison.Ordinal);
        Assert.Equal(Verdict.Wrong, Zero(1e-3, _ => 2.0).Check().Lines[1].Verdict);
        Assert.True(Zero(1e-3, _ => 2e9).Check().Lines[1].Verdict == Verdict.Holds);
        foreach (double bad in new[] { 0.0, -1.0, double.NaN, double.PositiveInfinity })
        {
            DerivationReport failed = Zero(1e-13, _ => bad).Check();
            Assert.Equal(Verdict.Undefined, failed.Lines[1].Verdict);
            Assert.Contains("stated scale", failed.Lines[1].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_wrong_turn_that_equals_the_right_line_survives_and_fails_the_derivation()
    {
        DerivationReport report = SampleDerivations.Line(s => s + 1, s => 1 + s).WrongTurn("the same", "1 + s", "no mistake", _ => 0.0, against: _ => 0.0).Build().Check();
        Assert.Equal(Verdict.Holds, report.Lines[1].Verdict);
        Assert.False(report.WrongTurns[0].Rejected);
        Assert.False(report.Holds);
        Assert.Null(report.FirstWrongLine);
        Assert.Contains("every line holds, 1 wrong turns not rejected", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("survived", report.WrongTurns[0].Message, StringComparison.Ordinal);

        DerivationBuilder d = Derivation.Titled("00-same", "The same");
        Input<double> s = d.Scalar("s");
        Assert.False(d.Start("a", "given", x => s[x]).Equal("b", "claimed", x => s[x]).WrongTurn("same", "b", "none", x => s[x] * (1 + 1e-12)).Build().Check().Holds);
    }

    [Fact]
    public void A_wrong_turn_that_cannot_be_evaluated_is_not_rejected()
    {
        DerivationReport nan = SampleDerivations.Line(s => s, s => s).WrongTurn("nan", "0/0", "a slip", _ => double.NaN).Build().Check();
        Assert.False(nan.WrongTurns[0].Rejected);
        Assert.Contains("cannot be evaluated", nan.WrongTurns[0].Message, StringComparison.Ordinal);
        DerivationReport thrown = SampleDerivations.Line(s => s, s => s).WrongTurn("throws", "?", "a slip", _ => throw new ArithmeticException("no such number")).Build().Check();
        Assert.False(thrown.WrongTurns[0].Rejected);
        Assert.Contains("ArithmeticException: no such number", thrown.WrongTurns[0].Message, StringComparison.Ordinal);
        DerivationReport none = SampleDerivations.Line(s => s, s => s).WrongTurn("null", "?", "a slip", _ => null!).Build().Check();
        Assert.Contains("returned null", none.WrongTurns[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_throws_is_undefined_and_says_why()
    {
        DerivationReport report = SampleDerivations.Line(s => s, _ => throw new ArithmeticException("no root")).WithWrongTurn().Check();
        Assert.Equal(Verdict.Undefined, report.Lines[1].Verdict);
        Assert.Contains("ArithmeticException: no root", report.Lines[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_shapes_are_wrong_and_a_number_is_preferred_as_witness()
    {
        DerivationBuilder d = Derivation.Titled("00-shape", "Shapes");
        Input<int> m = d.Shape("m", 1, 3), n = d.Shape("n", 1, 3);
        Input<Matrix<double>> A = d.Matrix("A", m, n);
        DerivationReport report = d.Start("A", "given", x => A[x])
            .Equal("A", "itself", x => A[x])
            .WrongTurn("transposed", "A^\\top", "a slip", x => A[x].Transpose())
            .WrongTurn("a vector", "A_{\\cdot 1}", "a slip", x => A[x].Column(0))
            .Build().Check();
        Assert.True(report.Holds, report.ToText());
        Assert.True(double.IsFinite(report.WrongTurns[0].Residual));
        Assert.Equal(double.PositiveInfinity, report.WrongTurns[1].Residual);
        Assert.Contains("matrix, this line a vector of", report.WrongTurns[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inequalities_hold_within_rounding_and_have_to_be_strict_somewhere()
    {
        static Derivation AtMost(Func<double, Quantity> right)
        {
            DerivationBuilder d = Derivation.Titled("00-at-most", "At most");
            Input<double> s = d.Scalar("s", 0.5, 2.0);
            return d.Start("s", "given", x => s[x]).AtMost("r", "claimed", x => right(s[x]))
                .WrongTurn("at least", "r", "the sign is turned", x => right(s[x]), relation: Relation.AtLeast)
                .WrongTurn("equal", "r", "equality is read into it", x => right(s[x]), relation: Relation.Equal).Build();
        }

        DerivationReport holds = AtMost(s => s * s > s ? s * s : s).Check();
        Assert.True(holds.Holds, holds.ToText());
        Assert.Equal(Verdict.Wrong, AtMost(s => s * s).Check().Lines[1].Verdict);
        DerivationReport never = AtMost(s => s * (1 - 1e-12)).Check();
        Assert.Equal(Verdict.NoEvidence, never.Lines[1].Verdict);
        Assert.Contains("never strict", never.Lines[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_least_is_judged_entry_by_entry()
    {
        DerivationBuilder d = Derivation.Titled("00-at-least", "At least");
        Input<int> n = d.Shape("n", 2, 4);
        Input<Vector<double>> p = d.StochasticVector("p", n);
        DerivationReport report = d.Start("p", "given", x => p[x])
            .AtLeast("p^2", "entries lie below one", x => p[x].PointwisePower(2))
            .WrongTurn("one entry", "p^{1/2}", "a slip", x => p[x].PointwiseSqrt())
            .Build().Check();
        Assert.True(report.Holds, report.ToText());
    }

    [Fact]
    public void Equivalences_need_both_truth_values_and_name_the_disagreement()
    {
        static Derivation Positive(double low, Func<double, Quantity> right)
        {
            DerivationBuilder d = Derivation.Titled("00-iff", "Equivalent");
            Input<double> s = d.Scalar("s", low, 3.0);
            return d.Start("s > 0", "given", x => s[x] > 0).Equivalent("s^3 > 0", "odd", x => right(s[x]))
                .WrongTurn("even", "s^2 > 0", "the sign is lost", x => s[x] * s[x] > 0)
                .Build();
        }

        DerivationReport holds = Positive(-3.0, s => s * s * s > 0).Check();
        Assert.True(holds.Holds, holds.ToText());
        Assert.Matches("Holds: \\d+ true, \\d+ false", holds.ToText());
        Assert.Equal(1.0, holds.WrongTurns[0].Residual);
        Assert.Equal(Verdict.NoEvidence, Positive(1.0, s => s * s * s > 0).Check().Lines[1].Verdict);
        DerivationReport wrong = Positive(-3.0, s => s > -1).Check();
        Assert.Equal(Verdict.Wrong, wrong.Lines[1].Verdict);
        Assert.Contains("the line before is false, this line true", wrong.Lines[1].Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Undefined, Positive(-3.0, s => s).Check().Lines[1].Verdict);
    }

    [Fact]
    public void Expectations_are_compared_with_their_error_bar()
    {
        static Derivation Mean(double claimed, int draws, double noise = 1)
        {
            DerivationBuilder d = Derivation.Titled("00-mean", "A mean");
            Input<double> m = d.Scalar("m", 1.0, 2.0);
            return d.Start("E[m + z]", "by simulation", x => MonteCarlo.Expectation(x, draws, rng => m[x] + (noise * rng.NextNormal())))
                .Equal("m", "z has mean zero", x => m[x] + claimed)
                .WrongTurn("the second moment", "m^2 + 1", "E of a square", x => (m[x] * m[x]) + 1).Build();
        }

        DerivationReport holds = Mean(0, 4000).Check(trials: 20);
        Assert.True(holds.Holds, holds.ToText());
        Assert.Equal(ResidualMeasure.StandardErrors, holds.Lines[1].Measure);
        Assert.InRange(holds.Lines[1].Residual, 0.5, 5.0);
        Assert.Contains("standard errors, allowed 5", holds.ToText(), StringComparison.Ordinal);
        Assert.Equal(Verdict.Wrong, Mean(0.2, 4000).Check(trials: 20).Lines[1].Verdict);
        Assert.Equal(Verdict.NoEvidence, Mean(0, 50, noise: 10).Check(trials: 20).Lines[1].Verdict);
    }

    [Fact]
    public void Inequalities_between_expectations_use_the_error_bar_too()
    {
        static DerivationReport Check(Relation relation, double right)
        {
            DerivationBuilder d = Derivation.Titled("00-jensen", "Jensen");
            d.Start("E[z^2]", "by simulation", x => MonteCarlo.Expectation(x, 2000, rng => Math.Pow(rng.NextNormal(), 2)));
            _ = relation == Relation.AtLeast ? d.AtLeast("r", "claimed", _ => right) : d.AtMost("r", "claimed", _ => right);
            return d.WrongTurn("far", "9", "a slip", _ => relation == Relation.AtLeast ? 9.0 : -9.0).Build().Check(trials: 10);
        }

        Assert.True(Check(Relation.AtLeast, 0.5).Holds);
        Assert.True(Check(Relation.AtMost, 1.5).Holds);
        Assert.Equal(Verdict.NoEvidence, Check(Relation.AtLeast, 1.0).Lines[1].Verdict);
        Assert.Equal(Verdict.Wrong, Check(Relation.AtLeast, 1.5).Lines[1].Verdict);
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(SampleDerivations.Trace().Check(5).ToHtml(), SampleDerivations.Trace().Check(5).ToHtml());
        Assert.NotEqual(SampleDerivations.Trace().Check(5).ToHtml(), SampleDerivations.Trace().Check(6).ToHtml());
    }

    [Fact]
    public void A_dropped_hypothesis_changes_both_sides()
    {
        DerivationBuilder d = Derivation.Titled("00-hypothesis", "A hypothesis");
        Input<int> n = d.Shape("n", 2, 3);
        Input<Matrix<double>> S = d.Symmetric("S", n), A = d.Matrix("A", n, n);
        DerivationReport report = d.Start("S^\\top", "given", x => S[x].Transpose()).Equal("S", "symmetric", x => S[x])
            .WrongTurn("not symmetric", "A", "the hypothesis is dropped", x => A[x], against: x => A[x].Transpose()).Build().Check();
        Assert.True(report.Holds, report.ToText());
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleDerivations.Trace().Check(1, 0));
    }

    [Fact]
    public void Random_streams_are_stable_within_a_trial()
    {
        DerivationBuilder d = Derivation.Titled("00-streams", "Streams");
        DerivationReport report = d.Start("u", "stream 1", x => x.Random(1).NextDouble()).Equal("u", "stream 1 again", x => x.Random(1).NextDouble())
            .WrongTurn("another stream", "v", "a slip", x => x.Random(2).NextDouble()).Build().Check();
        Assert.True(report.Holds, report.ToText());
    }

    [Fact]
    public void Equal_compares_truth_values_and_refuses_to_order_them()
    {
        DerivationReport equal = SampleDerivations.Line(s => s > 0, s => -s < 0).WrongTurn("no", "s<0", "a slip", _ => true).Build().Check();
        Assert.True(equal.Holds, equal.ToText());
        DerivationReport ordered = SampleDerivations.Line(s => s, s => s).AtMost("true", "no number", _ => true).WithWrongTurn().Check();
        Assert.Equal(Verdict.Undefined, ordered.Lines[2].Verdict);
        Assert.Contains("a scalar and a truth value", ordered.Lines[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_of_zero_needs_a_stated_scale()
    {
        static Verdict Score(LineOptions? options)
        {
            DerivationBuilder d = Derivation.Titled("00-score", "The score");
            return d.Start("E[z]", "by simulation", x => MonteCarlo.Expectation(x, 3000, rng => rng.NextNormal()))
                .Equal("0", "odd", _ => 0.0, options).WithWrongTurn().Check(trials: 10).Lines[1].Verdict;
        }

        Assert.Equal(Verdict.NoEvidence, Score(null));
        Assert.Equal(Verdict.Holds, Score(new LineOptions { Scale = _ => 1.0 }));
    }

    [Fact]
    public void Exact_estimates_have_to_agree_to_the_tolerance()
    {
        static Verdict Constant(double claimed) => SampleDerivations
            .Line(_ => Quantity.Estimate(2.0, 0.0), _ => claimed).WithWrongTurn().Check().Lines[1].Verdict;
        Assert.Equal(Verdict.Holds, Constant(2.0 + 1e-10));
        Assert.Equal(Verdict.Wrong, Constant(2.0 + 1e-6));
    }
}
