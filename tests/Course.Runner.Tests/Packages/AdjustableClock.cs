namespace Course.Runner.Tests.Packages;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class AdjustableClock : TimeProvider
{
    private DateTimeOffset now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
