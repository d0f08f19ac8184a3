using BenchmarkDotNet.Attributes;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.Kernels;

/// <summary>An EM iteration over 100 000 samples, from few to many coordinates.</summary>
[MemoryDiagnoser]
public class MixtureBenchmarks
{
    private MixtureWorkload workload = null!;

    [Params(2, 8, 32, 64)]
    public int Dimension { get; set; }

    [GlobalSetup]
    public void Setup() => workload = new MixtureWorkload(100_000, Dimension, 8);

    [Benchmark]
    public void Iteration() => workload.Once();
}
