using Microsoft.CodeAnalysis.Classification;

namespace Course.Book.Highlighting;

/// <summary>The classes of the style sheet for what Roslyn says a piece of code is.</summary>
internal static class SyntaxClass
{
    /// <summary>The class of a classification, or null for what is shown like plain code.</summary>
    public static string? Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword
            or ClassificationTypeNames.PreprocessorKeyword => "k",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral
            or ClassificationTypeNames.StringEscapeCharacter => "s",
        ClassificationTypeNames.NumericLiteral => "n",
        ClassificationTypeNames.Comment or ClassificationTypeNames.ExcludedCode => "c",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.StructName
            or ClassificationTypeNames.RecordStructName or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => "t",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "m",
        ClassificationTypeNames.PropertyName or ClassificationTypeNames.ConstantName or ClassificationTypeNames.EnumMemberName or ClassificationTypeNames.EventName => "p",
        ClassificationTypeNames.PreprocessorText => "d",
        // Fields stay plain: every variable of a notebook is one.
        _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => "c",
        _ when classification.StartsWith("regex", StringComparison.Ordinal) => "s",
        _ => null,
    };
}
