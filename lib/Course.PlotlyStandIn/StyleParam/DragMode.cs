namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for drag mode.</summary>
    public sealed class DragMode : Case
    {
        private DragMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>zoom</c>.</summary>
        public static DragMode Zoom { get; } = new("zoom");

        /// <summary>Written as <c>pan</c>.</summary>
        public static DragMode Pan { get; } = new("pan");

        /// <summary>Written as <c>select</c>.</summary>
        public static DragMode Select { get; } = new("select");

        /// <summary>Written as <c>lasso</c>.</summary>
        public static DragMode Lasso { get; } = new("lasso");

        /// <summary>Written as <c>drawclosedpath</c>.</summary>
        public static DragMode DrawClosedPath { get; } = new("drawclosedpath");

        /// <summary>Written as <c>drawopenpath</c>.</summary>
        public static DragMode DrawOpenPath { get; } = new("drawopenpath");

        /// <summary>Written as <c>drawline</c>.</summary>
        public static DragMode DrawLine { get; } = new("drawline");

        /// <summary>Written as <c>drawrect</c>.</summary>
        public static DragMode DrawRect { get; } = new("drawrect");

        /// <summary>Written as <c>drawcircle</c>.</summary>
        public static DragMode DrawCircle { get; } = new("drawcircle");

        /// <summary>Written as <c>orbit</c>.</summary>
        public static DragMode Orbit { get; } = new("orbit");

        /// <summary>Written as <c>turntable</c>.</summary>
        public static DragMode TurnTable { get; } = new("turntable");

        /// <summary>Written as <c>false</c>.</summary>
        public static DragMode False { get; } = new(false);
    }
}
