using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;

namespace Course.Derivations.Tests.Checking;

public sealed class DerivationBuilderTests
{
    [Theory]
    [InlineData("trace")]
    [InlineData("2-trace")]
    [InlineData("02_trace")]
    [InlineData("02-Trace")]
    [InlineData("02-trace-")]
    [InlineData("02-")]
    public void Ids_have_one_form(string id) =>
        Assert.Contains("02-trace-derivative", Assert.Throws<ArgumentException>(() => Derivation.Titled(id, "t")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_derivation_without_lines_or_wrong_turns_is_refused()
    {
        Assert.Contains("no line that follows", Assert.Throws<InvalidOperationException>(() => New().Start("a", "r", _ => 1.0).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("no wrong turn", Assert.Throws<InvalidOperationException>(() => New().Start("a", "r", _ => 1.0).Equal("b", "r", _ => 1.0).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("Begin with Start", Assert.Throws<InvalidOperationException>(() => New().Equal("a", "r", _ => 1.0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_turns_need_a_line_and_their_own_name()
    {
        Assert.Throws<InvalidOperationException>(() => New().WrongTurn("w", "w", "w", _ => 1.0));
        Assert.Throws<InvalidOperationException>(() => New().Start("a", "r", _ => 1.0).WrongTurn("w", "w", "w", _ => 1.0));
        DerivationBuilder d = New().Start("a", "r", _ => 1.0).Equal("b", "r", _ => 1.0).WrongTurn("w", "w", "w", _ => 2.0, errata: "000-01 000-02");
        Assert.Throws<InvalidOperationException>(() => d.WrongTurn("w", "v", "w", _ => 3.0));
        Assert.Equal(["000-01", "000-02"], d.Build().WrongTurns[0].Errata);
    }

    [Fact]
    public void Symbols_are_unique_and_limits_are_declared()
    {
        DerivationBuilder d = New();
        Input<double> s = d.Scalar("s");
        Assert.Throws<InvalidOperationException>(() => d.Scalar("s"));
        d.Start("a", "r", _ => 1.0);
        Assert.Contains("Declare it with Limit", Assert.Throws<ArgumentException>(() => d.TendsTo("b", "r", s, _ => 1.0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Limit("h", 0, 0.5, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Limit("h", 1, 1, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Limit("h", 1, double.PositiveInfinity, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Limit("h", 1, 0.5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Within(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Equal("b", "r", _ => 1.0, new LineOptions { Tolerance = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Shape("n", 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Shape("n", 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.Scalar("t", 1, 1));
    }

    [Fact]
    public void A_line_takes_tolerance_and_norm_from_the_derivation_unless_it_states_its_own()
    {
        Derivation d = New().Within(1e-6, Norm.LargestEntry)
            .Start("a", "r", _ => 1.0)
            .Equal("b", "r", _ => 1.0 + 1e-7)
            .Equal("c", "r", _ => 1.0, new LineOptions { Tolerance = 1e-8, Norm = Norm.Spectral })
            .WrongTurn("w", "w", "w", _ => 2.0).Build();
        Assert.Equal((1e-6, Norm.LargestEntry), (d.Lines[1].Options.Tolerance, d.Lines[1].Options.Norm));
        Assert.Equal((1e-8, Norm.Spectral), (d.Lines[2].Options.Tolerance, d.Lines[2].Options.Norm));
        DerivationReport report = d.Check();
        Assert.Equal(3, report.FirstWrongLine?.Line.Number);
        Assert.Contains("Holds: residual 1.0e-7, allowed 1.0e-6, by the largest entry", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Wrong: residual 1.0e-7, allowed 1.0e-8, in the spectral norm", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("\"norm\":\"largest-entry\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"norm\":\"spectral\"", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Handles_of_another_derivation_are_refused()
    {
        DerivationBuilder other = New();
        other.Scalar("a");
        Input<double> foreign = other.Scalar("b");
        var report = New().Start("a", "r", x => foreign[x]).Equal("b", "r", _ => 1.0).WrongTurn("w", "w", "w", _ => 2.0).Build().Check();
        Assert.Contains("b is no input of this derivation", report.Lines[0].Message, StringComparison.Ordinal);
    }

    private static DerivationBuilder New() => Derivation.Titled("00-builder", "A builder");
}
