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
    internal static (TRun Best, IReadOnlyList<RestartOutcome> Outcomes) Run<TRun>(MixtureOptions options, Func<RandomSource, TRun> start)
        where TRun : class, IMixtureRun
    {
        var source = new RandomSource(options.Seed);
        var outcomes = new List<RestartOutcome>();
        TRun? best = null;
        for (int r = 0; r < options.Restarts; r++)
        {
            try
            {
                TRun run = start(source.Split(r));
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
