// The engine holds the process's console, so one notebook runs at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
