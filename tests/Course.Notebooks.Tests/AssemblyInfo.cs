// Each fixture starts a run that keeps every core busy.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
