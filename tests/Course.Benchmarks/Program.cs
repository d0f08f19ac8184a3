using BenchmarkDotNet.Running;
using Course.Benchmarks.Kernels;
using Course.Benchmarks.Measuring;
using Course.Benchmarks.SideBySide;

// peers [kinds]: beside scikit-learn, SciPy and NumPy. measure …: one case, for the command above. Anything else goes to BenchmarkDotNet.
return args switch
{
    ["peers", .. var kinds] => Comparisons.Run(kinds),
    ["measure", .. var work] => MeasuringProcess.Run(work),
    _ => BenchmarkSwitcher.FromAssembly(typeof(MixtureBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
