namespace Course.Documents;

/// <summary>The two file formats a notebook is kept in.</summary>
public enum NotebookFormat
{
    /// <summary>The plain text format of Polyglot Notebooks: cells and no outputs.</summary>
    Dib,

    /// <summary>The Jupyter format, nbformat 4: JSON with outputs, ids, metadata and attachments.</summary>
    Ipynb,
}
