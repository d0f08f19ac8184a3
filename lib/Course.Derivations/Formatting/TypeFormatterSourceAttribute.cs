namespace Course.Derivations.Formatting;

/// <summary>Tells a notebook engine, which looks for an attribute of this name, where a type's formatters are. No engine has to be referred to.</summary>
/// <param name="formatterSourceType">A type with a constructor without parameters and a method <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types in order of preference.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
