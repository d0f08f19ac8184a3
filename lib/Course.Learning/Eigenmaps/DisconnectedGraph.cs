namespace Course.Learning.Eigenmaps;

/// <summary>What to do with a graph of several components.</summary>
public enum DisconnectedGraph
{
    /// <summary>Throw a <see cref="DisconnectedGraphException"/>.</summary>
    Refuse,

    /// <summary>
    /// Embed it. With c components the columns are the constant, then c − 1 contrasts of eigenvalue 0 (component j against all before it,
    /// in the order of their smallest node), then the eigenvectors of positive eigenvalue.
    /// </summary>
    Embed,
}
