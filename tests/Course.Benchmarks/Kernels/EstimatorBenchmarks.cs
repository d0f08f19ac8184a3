using BenchmarkDotNet.Attributes;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.Kernels;

/// <summary>The other kernels at a hundred thousand rows.</summary>
[MemoryDiagnoser]
public class EstimatorBenchmarks
{
    private readonly ComponentsWorkload components = new(100_000, 50, 3);
    private readonly LogisticWorkload logistic = new(100_000, 20);
    private readonly DensityWorkload density = new(100_000, 10);
    private readonly EigenmapsWorkload eigenmaps = new(EigenmapsWorkload.Grid(10_000));
    private readonly NeighboursWorkload neighbours = new(10_000);

    [Benchmark]
    public void PrincipalComponents() => components.Once();

    [Benchmark]
    public void Logistic() => logistic.Once();

    [Benchmark]
    public void Densities() => density.Once();

    [Benchmark]
    public void Eigenmaps() => eigenmaps.Once();

    [Benchmark]
    public void Neighbours() => neighbours.Once();
}
