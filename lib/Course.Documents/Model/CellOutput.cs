namespace Course.Documents;

/// <summary>One output of a code cell, in the order in which the cell produced it. Only <c>.ipynb</c> stores outputs.</summary>
public abstract record CellOutput;
