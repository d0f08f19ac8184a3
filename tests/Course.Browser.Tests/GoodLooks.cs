using System.Collections.Concurrent;

namespace Course.Browser.Tests;

/// <summary>The looks of text that were found to have enough contrast, on any page and in either theme, as the script names them.</summary>
internal sealed class GoodLooks
{
    private readonly ConcurrentDictionary<string, bool> looks = new(StringComparer.Ordinal);

    /// <summary>All so far.</summary>
    public string[] All => [.. looks.Keys];

    /// <summary>Adds those of a page.</summary>
    public void Add(IEnumerable<string> found)
    {
        foreach (string look in found)
        {
            looks[look] = true;
        }
    }
}
