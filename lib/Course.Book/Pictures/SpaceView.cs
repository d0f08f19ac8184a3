using System.Text.Json.Nodes;

namespace Course.Book.Pictures;

/// <summary>How a scene in space falls onto the picture: the figure's own camera, in perspective.</summary>
internal sealed class SpaceView
{
    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] sides;
    private readonly double[] eye;
    private readonly double[] ahead;
    private readonly double[] right;
    private readonly double[] up;
    private readonly double scale = 1;
    private readonly double shiftX;
    private readonly double shiftY;

    /// <summary>Fits a scene into an area.</summary>
    /// <param name="scene">What the figure says of the scene, or null.</param>
    /// <param name="low">The least value along each axis.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="area">The area for the box around the scene.</param>
    public SpaceView(JsonNode? scene, double[] low, double[] high, Area area)
    {
        (this.low, this.high) = (low, high);
        double[] lengths = [.. low.Zip(high, (a, b) => b - a)];
        bool cube = TraceData.Text(TraceData.Of(scene, "aspectmode")) switch { "cube" => true, "data" => false, _ => lengths.Max() > 4 * lengths.Min() };
        double mean = Math.Cbrt(lengths[0] * lengths[1] * lengths[2]);
        sides = [.. lengths.Select(l => cube ? 1 : l / mean)];
        JsonNode? camera = TraceData.Of(scene, "camera");
        double[] centre = Point(TraceData.Of(camera, "center"), 0, 0, 0);
        eye = Point(TraceData.Of(camera, "eye"), 1.25, 1.25, 1.25);
        ahead = Unit([.. centre.Zip(eye, (c, e) => c - e)]);
        right = Unit(Cross(ahead, [0, 0, 1]));
        up = Cross(right, ahead);
        (double X, double Y, double Depth)[] corners = [.. Corners.Select(c => Project(Corner(c)))];
        double left = corners.Min(c => c.X), top = corners.Min(c => c.Y), width = corners.Max(c => c.X) - left, height = corners.Max(c => c.Y) - top;
        double fit = Math.Min(area.Width / width, area.Height / height);
        shiftX = area.Left + ((area.Width - (fit * width)) / 2) - (fit * left);
        shiftY = area.Top + ((area.Height - (fit * height)) / 2) - (fit * top);
        scale = fit;
    }

    /// <summary>The corners of a box: for each axis, whether at its upper end.</summary>
    public static IReadOnlyList<bool[]> Corners { get; } = [.. Enumerable.Range(0, 8).Select(i => new[] { (i & 1) > 0, (i & 2) > 0, (i & 4) > 0 })];

    /// <summary>A corner of the box around the scene.</summary>
    public double[] Corner(bool[] atEnd) => [.. atEnd.Select((end, axis) => end ? high[axis] : low[axis])];

    /// <summary>Where a point of the scene falls, and how far it is from the eye.</summary>
    public (double X, double Y, double Depth) Project(double[] point)
    {
        double[] from = [.. point.Select((v, a) => ((v - ((low[a] + high[a]) / 2)) / (high[a] - low[a]) * sides[a]) - eye[a])];
        double depth = Dot(from, ahead);
        return (shiftX + (scale * Dot(from, right) / depth), shiftY - (scale * Dot(from, up) / depth), depth);
    }

    /// <summary>Whether an end of an axis is the one nearer to the eye.</summary>
    public bool IsNear(int axis, bool atEnd) => atEnd == eye[axis] > 0;

    private static double[] Point(JsonNode? node, double x, double y, double z) =>
        [TraceData.Number(TraceData.Of(node, "x"), x), TraceData.Number(TraceData.Of(node, "y"), y), TraceData.Number(TraceData.Of(node, "z"), z)];

    private static double Dot(double[] a, double[] b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);

    private static double[] Cross(double[] a, double[] b) => [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])];

    private static double[] Unit(double[] a) => [.. a.Select(v => v / Math.Sqrt(Dot(a, a)))];
}
