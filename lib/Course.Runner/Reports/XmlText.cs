using System.Text;
using System.Xml;

namespace Course.Runner.Reports;

/// <summary>Text made fit for XML 1.0, which has no way to write most control characters.</summary>
internal static class XmlText
{
    /// <summary>The text with every character that XML cannot hold written as <c>�</c>.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i, 2);
                i++;
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }
}
