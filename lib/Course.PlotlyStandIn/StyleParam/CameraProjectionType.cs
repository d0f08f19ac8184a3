namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for camera projection type.</summary>
    public sealed class CameraProjectionType : Case
    {
        private CameraProjectionType(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>perspective</c>.</summary>
        public static CameraProjectionType Perspective { get; } = new("perspective");

        /// <summary>Written as <c>orthographic</c>.</summary>
        public static CameraProjectionType Orthographic { get; } = new("orthographic");
    }
}
