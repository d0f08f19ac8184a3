using System.Diagnostics;
using System.Reflection;
using Course.Derivations.Checking;
using Course.Learning.Mixtures;
using Course.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests;

public class OptimisedCodeTests
{
    [Theory]
    [InlineData(typeof(SpdMatrix))]
    [InlineData(typeof(GaussianMixture))]
    [InlineData(typeof(Derivation))]
    public void The_library_that_notebooks_load_is_optimised_in_every_configuration(Type member)
    {
        DebuggableAttribute? debuggable = member.Assembly.GetCustomAttribute<DebuggableAttribute>();
        Assert.False(debuggable?.IsJITOptimizerDisabled ?? false);
    }
}
