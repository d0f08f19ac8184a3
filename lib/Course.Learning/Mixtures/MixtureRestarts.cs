using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Runs EM from several starts and keeps the best.</summary>
internal static class MixtureRestarts
{
    /// <summary>
    /// The run with the highest log-likelihood (the earliest among equals) and what every start came to. Start r draws from
    /// stream r of the seed, so that more restarts never change the earlier ones.
    /// </summary>
    /// <exception cref="DegenerateFitException">Every start degenerated; the last one's report.</exception>
    internal static (EmRun<TParameters> Best, IReadOnlyList<RestartOutcome> Outcomes) Run<TParameters>(
        IEmModel<TParameters> model, MixtureOptions options, Func<RandomSource, TParameters> start)
    {
        var source = new RandomSource(options.Seed);
        var outcomes = new List<RestartOutcome>();
        EmRun<TParameters>? best = null;
        for (int r = 0; r < options.Restarts; r++)
        {
            try
            {
                EmRun<TParameters> run = model.Run(start(source.Split(r)), options.Stop);
                outcomes.Add(new RestartOutcome(r, run.LogLikelihood, run.Iterations, null));
                best = best is null || run.LogLikelihood > best.LogLikelihood ? run : best;
            }
            catch (DegenerateFitException e) when (best is not null || r < options.Restarts - 1)
            {
                outcomes.Add(new RestartOutcome(r, null, null, e.Message));
            }
        }

        return (best!, outcomes);
    }
}
