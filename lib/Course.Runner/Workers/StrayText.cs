namespace Course.Runner.Workers;

/// <summary>What arrived on a worker's real standard output or error.</summary>
/// <param name="Text">Its beginning and end.</param>
/// <param name="Bytes">How many bytes it was.</param>
internal readonly record struct StrayText(string Text, long Bytes)
{
    /// <summary>Nothing.</summary>
    public static StrayText None { get; } = new("", 0);
}
