namespace Course.Kernels.Export;

/// <summary>The names and the text of what a program prints its values with.</summary>
internal sealed class OutputClass
{
    private const string Template = """
        /// <summary>Prints what the notebook showed.</summary>
        static class @Class
        {
            const int Most = 20;

            public static void @Show(object value) => global::System.Console.WriteLine(Text(value));

            public static void display(object value, params string[] mimeTypes) => @Show(value);

            public static void Display(this object value, params string[] mimeTypes) => @Show(value);

            /// <summary>The words of a piece of HTML.</summary>
            public static string HTML(string content) => global::System.Net.WebUtility.HtmlDecode(
                global::System.Text.RegularExpressions.Regex.Replace(content, "<[^>]*>", ""));

            static string Text(object value) => value switch
            {
                null => "<null>",
                string text => text,
                global::System.IFormattable number => number.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture),
                global::System.Collections.IEnumerable items => Sequence(items),
                _ => value.ToString(),
            };

            static string Sequence(global::System.Collections.IEnumerable items)
            {
                var texts = new global::System.Collections.Generic.List<string>();
                foreach (object item in items)
                {
                    if (texts.Count == Most)
                    {
                        return "[ " + string.Join(", ", texts) + " ... (more) ]";
                    }

                    texts.Add(Text(item));
                }

                return texts.Count == 0 ? "[  ]" : "[ " + string.Join(", ", texts) + " ]";
            }
        }
        """;

    /// <summary>Chooses names that the notebook does not use.</summary>
    public OutputClass(IReadOnlySet<string> identifiers)
    {
        Name = Unused("NotebookOutput", identifiers);
        ExtensionsName = Unused("NotebookExtensions", identifiers);
        Show = Unused("Show", identifiers);
    }

    /// <summary>The class that prints.</summary>
    public string Name { get; }

    /// <summary>The class of the notebook's own extension methods.</summary>
    public string ExtensionsName { get; }

    /// <summary>The method that prints a value.</summary>
    public string Show { get; }

    /// <summary>The class's source.</summary>
    public string Text => Template
        .Replace("@Class", Name, StringComparison.Ordinal)
        .Replace("@Show", Show, StringComparison.Ordinal)
        .ReplaceLineEndings("\n");

    private static string Unused(string name, IReadOnlySet<string> identifiers)
    {
        while (identifiers.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
