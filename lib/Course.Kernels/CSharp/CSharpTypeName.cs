using System.Text;

namespace Course.Kernels.CSharp;

/// <summary>Writes a runtime type as C# source would name it.</summary>
internal static class CSharpTypeName
{
    /// <summary>The type's name for a reader, with namespaces.</summary>
    public static string Of(Type type)
    {
        var text = new StringBuilder();
        Append(text, type);
        return text.ToString();
    }

    /// <summary>Appends the type's full name; types that cells cannot name become <c>object</c> or <c>dynamic</c>.</summary>
    public static void Append(StringBuilder text, Type type)
    {
        if (!type.IsVisible || type.Name.Contains('<', StringComparison.Ordinal))
        {
            text.Append("object");
        }
        else if (type.IsArray)
        {
            Append(text, type.GetElementType()!);
            text.Append('[').Append(',', type.GetArrayRank() - 1).Append(']');
        }
        else
        {
            AppendNamed(text, type);
        }
    }

    private static void AppendNamed(StringBuilder text, Type type)
    {
        var arguments = type.GetGenericArguments();
        var taken = 0;
        var chain = new List<Type>();
        for (var t = type; t is not null; t = t.DeclaringType)
        {
            chain.Insert(0, t);
        }

        if (chain[0].Name.Contains('#', StringComparison.Ordinal))
        {
            // A type that a cell declared lives inside the cell's submission; cells call it by its own name.
            chain.RemoveAt(0);
        }
        else
        {
            text.Append("global::");
        }

        if (!string.IsNullOrEmpty(type.Namespace))
        {
            text.Append(type.Namespace).Append('.');
        }

        for (var i = 0; i < chain.Count; i++)
        {
            var name = chain[i].Name;
            var tick = name.IndexOf('`', StringComparison.Ordinal);
            text.Append(i == 0 ? "" : ".").Append(tick < 0 ? name : name[..tick]);
            var count = chain[i].GetGenericArguments().Length;
            if (count > taken)
            {
                text.Append('<');
                for (var j = taken; j < count; j++)
                {
                    text.Append(j == taken ? "" : ", ");
                    Append(text, arguments[j]);
                }

                text.Append('>');
                taken = count;
            }
        }
    }
}
