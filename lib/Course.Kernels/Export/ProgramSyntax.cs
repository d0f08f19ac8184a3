using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Kernels.Export;

/// <summary>The small changes that make a script's declarations those of a program.</summary>
internal static class ProgramSyntax
{
    private static readonly SyntaxKind[] Functions =
    [
        SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.SimpleLambdaExpression,
        SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression, SyntaxKind.GetAccessorDeclaration,
        SyntaxKind.SetAccessorDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.InitAccessorDeclaration, SyntaxKind.DestructorDeclaration,
        SyntaxKind.AddAccessorDeclaration, SyntaxKind.RemoveAccessorDeclaration,
    ];

    /// <summary>Whether a <c>return</c> inside the node leaves that node and not the program.</summary>
    public static bool IsFunction(SyntaxNode node) => Functions.Contains(node.Kind());

    /// <summary>Whether a method extends its first parameter.</summary>
    public static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ } first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    /// <summary>A variable of the notebook as a local one: without access, and with the default value that a field has.</summary>
    public static FieldDeclarationSyntax Local(FieldDeclarationSyntax field)
    {
        IEnumerable<VariableDeclaratorSyntax> variables = field.Declaration.Variables.Select(v => v.Initializer is null ? WithDefault(v) : v);
        FieldDeclarationSyntax initialised = field.WithDeclaration(field.Declaration.WithVariables(
            SyntaxFactory.SeparatedList(variables, field.Declaration.Variables.GetSeparators())));
        return Keep(initialised, SyntaxKind.ConstKeyword, SyntaxKind.UnsafeKeyword);
    }

    /// <summary>A method of the notebook as a local function.</summary>
    public static MethodDeclarationSyntax LocalFunction(MethodDeclarationSyntax method) =>
        Keep(method, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.ExternKeyword);

    /// <summary>A constant as a static class holds it.</summary>
    public static FieldDeclarationSyntax PublicConstant(FieldDeclarationSyntax field)
    {
        SyntaxTriviaList leading = field.GetLeadingTrivia();
        FieldDeclarationSyntax bare = Keep(field, SyntaxKind.ConstKeyword).WithLeadingTrivia();
        return bare.WithModifiers(SyntaxFactory.TokenList([Word(SyntaxKind.PublicKeyword), .. bare.Modifiers])).WithLeadingTrivia(leading);
    }

    /// <summary>The identifiers in a declaration.</summary>
    public static HashSet<string> Identifiers(SyntaxNode node) =>
        [.. node.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];

    /// <summary>A static method as a static class holds it.</summary>
    public static MethodDeclarationSyntax PublicStatic(MethodDeclarationSyntax method)
    {
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        MethodDeclarationSyntax bare = Keep(method, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword).WithLeadingTrivia();
        SyntaxToken[] modifiers = [Word(SyntaxKind.PublicKeyword), Word(SyntaxKind.StaticKeyword), .. bare.Modifiers];
        return bare.WithModifiers(SyntaxFactory.TokenList(modifiers)).WithLeadingTrivia(leading);
    }

    /// <summary>A type as a file holds it: <c>private</c> and <c>protected</c> exist inside types only.</summary>
    public static MemberDeclarationSyntax TopLevelType(MemberDeclarationSyntax type)
    {
        SyntaxTriviaList leading = type.GetLeadingTrivia();
        IEnumerable<SyntaxToken> kept = type.Modifiers.Where(m =>
            !m.IsKind(SyntaxKind.PrivateKeyword) && !m.IsKind(SyntaxKind.ProtectedKeyword) && !m.IsKind(SyntaxKind.NewKeyword));
        return type.WithModifiers(SyntaxFactory.TokenList(kept)).WithLeadingTrivia(leading);
    }

    /// <summary>Whether a call is <c>display(…)</c> or <c>x.Display(…)</c>.</summary>
    public static bool IsDisplay(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == "display",
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == "Display",
        _ => false,
    };

    /// <summary>Whether the program needs the value of a call.</summary>
    public static bool IsUsed(InvocationExpressionSyntax call) =>
        call.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ConditionalAccessExpressionSyntax);

    /// <summary>A declaration in words, for messages.</summary>
    public static string Describe(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => $"the property {property.Identifier.ValueText}",
        EventFieldDeclarationSyntax or EventDeclarationSyntax => "an event",
        BaseNamespaceDeclarationSyntax space => $"the namespace {space.Name}",
        _ => member.Kind().ToString(),
    };

    private static VariableDeclaratorSyntax WithDefault(VariableDeclaratorSyntax variable) =>
        variable
            .WithoutTrailingTrivia()
            .WithInitializer(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)))
            .WithTrailingTrivia(variable.GetTrailingTrivia());

    private static T Keep<T>(T member, params SyntaxKind[] kinds)
        where T : MemberDeclarationSyntax
    {
        SyntaxTriviaList leading = member.GetLeadingTrivia();
        IEnumerable<SyntaxToken> kept = member.Modifiers.Where(m => kinds.Contains(m.Kind()));
        return (T)member.WithModifiers(SyntaxFactory.TokenList(kept)).WithLeadingTrivia(leading);
    }

    private static SyntaxToken Word(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
