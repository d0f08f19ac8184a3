namespace Course.Book.Pictures;

/// <summary>A rectangle of a picture, in pixels from its upper left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Top + Height;
}
