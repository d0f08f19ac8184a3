namespace Course.Learning.Eigenmaps;

/// <summary>The graph has several components, so the smallest eigenvectors only tell the components apart.</summary>
public sealed class DisconnectedGraphException : ArgumentException
{
    internal DisconnectedGraphException(int components, string argument)
        : base(
            $"The graph has {components} components, so the eigenvalue 0 occurs {components} times and its eigenvectors only tell "
            + "the components apart. Join the components (more neighbours, a larger radius), embed each on its own, or set "
            + "Disconnected to DisconnectedGraph.Embed to see them.",
            argument)
    {
        Components = components;
    }

    /// <summary>The number of components found.</summary>
    public int Components { get; }
}
