using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Course.Runner.Reports;

/// <summary>Writes XML documents as text.</summary>
internal static class XmlDocuments
{
    /// <summary>The document with its declaration, indented, with LF line ends.</summary>
    public static string ToXmlText(this XDocument document)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(buffer, settings))
        {
            document.Save(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
