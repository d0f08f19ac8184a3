// Each test starts whole processes; more than two at a time would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
