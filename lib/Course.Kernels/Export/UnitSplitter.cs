using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Kernels.Export;

/// <summary>Takes a submission apart into usings, statements, types and extension methods.</summary>
internal sealed class UnitSplitter(ProgramParts parts)
{
    private static readonly CSharpParseOptions ScriptOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    private static readonly HashSet<string> NotebookCalls =
        new(["Javascript", "CSS"], StringComparer.Ordinal);

    private static readonly HashSet<string> NotebookTypes = new(["LaTeXString", "MathString", "DisplayedValue", "Formatter", "PocketViewTags"], StringComparer.Ordinal);

    /// <summary>Adds a submission to the parts.</summary>
    public void Add(CodeUnit unit)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(unit.Text, ScriptOptions);
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        if (tree.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            int line = error.Location.GetLineSpan().StartLinePosition.Line;
            throw (unit.Origin with { Line = unit.Origin.Line + line }).Refuse(error.Id, $"{error.GetMessage()}. Correct the cell.");
        }

        foreach (SyntaxToken token in root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)))
        {
            parts.Identifiers.Add(token.ValueText);
            if (token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax or LocalFunctionStatementSyntax)
            {
                parts.Declared.Add(token.ValueText);
            }
        }

        RefuseNotebookOnly(root, unit);

        foreach (UsingDirectiveSyntax directive in root.Usings)
        {
            AddUsing(directive, unit);
        }

        foreach (MemberDeclarationSyntax member in root.Members)
        {
            AddMember(member, unit);
        }

        AddComment(root.EndOfFileToken.LeadingTrivia, Place(root.EndOfFileToken.FullSpan.Start, unit, root));
    }

    private void AddUsing(UsingDirectiveSyntax directive, CodeUnit unit)
    {
        AddComment(directive.GetLeadingTrivia(), Place(directive.FullSpan.Start, unit, directive));
        string text = directive.WithoutTrivia().NormalizeWhitespace().ToFullString();
        if (text.StartsWith("using Microsoft.DotNet.Interactive", StringComparison.Ordinal))
        {
            throw PlaceOf(directive, unit).Refuse(text, "the notebook's engine is not there in a program. Remove what uses it.");
        }

        if (!parts.Usings.Exists(u => u.Text == text))
        {
            parts.Usings.Add(new ProgramPiece(PlaceOf(directive, unit), text));
        }
    }

    private void AddMember(MemberDeclarationSyntax member, CodeUnit unit)
    {
        switch (member)
        {
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } value }:
                AddValue(value, unit);
                break;
            case GlobalStatementSyntax statement:
                AddStatement(statement, statement.ToFullString(), unit);
                break;
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                AddMovable(field, ProgramSyntax.Local(field), ProgramSyntax.PublicConstant(field), [.. field.Declaration.Variables.Select(v => v.Identifier.ValueText)], unit);
                break;
            case FieldDeclarationSyntax field:
                AddStatement(field, ProgramSyntax.Local(field).ToFullString(), unit);
                break;
            case MethodDeclarationSyntax method when ProgramSyntax.IsExtension(method):
                parts.Extensions.Add(Piece(method, ProgramSyntax.PublicStatic(method).ToFullString(), unit));
                parts.UsedOutside.UnionWith(ProgramSyntax.Identifiers(method));
                break;
            case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.StaticKeyword):
                AddMovable(method, ProgramSyntax.LocalFunction(method), ProgramSyntax.PublicStatic(method), [method.Identifier.ValueText], unit);
                break;
            case MethodDeclarationSyntax method:
                AddStatement(method, ProgramSyntax.LocalFunction(method).ToFullString(), unit);
                break;
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                parts.Types.Add(Piece(member, ProgramSyntax.TopLevelType(member).ToFullString(), unit));
                parts.UsedOutside.UnionWith(ProgramSyntax.Identifiers(member));
                break;
            default:
                throw PlaceOf(member, unit).Refuse(ProgramSyntax.Describe(member), "a program cannot declare it outside a type. Write a method or a variable.");
        }
    }

    private void AddValue(ExpressionStatementSyntax value, CodeUnit unit)
    {
        AddComment(value.GetLeadingTrivia(), Place(value.FullSpan.Start, unit, value));
        string whole = value.ToFullString();
        parts.Statements.Add(new ProgramPiece(PlaceOf(value, unit), value.Expression.WithoutTrivia().ToFullString())
        {
            IsValue = true,
            After = whole[(value.Expression.Span.End - value.FullSpan.Start)..].TrimEnd(),
        });
    }

    private void AddMovable(MemberDeclarationSyntax declaration, SyntaxNode local, SyntaxNode member, string[] names, CodeUnit unit)
    {
        ProgramPiece statement = Piece(declaration, local.ToFullString(), unit);
        parts.Statements.Add(statement);
        parts.Movable.Add(new MovablePiece(statement, Piece(declaration, member.ToFullString(), unit), names, ProgramSyntax.Identifiers(declaration)));
    }

    private void AddStatement(MemberDeclarationSyntax member, string text, CodeUnit unit) => parts.Statements.Add(Piece(member, text, unit));

    private void AddComment(SyntaxTriviaList trivia, Origin origin)
    {
        if (trivia.Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            parts.Statements.Add(new ProgramPiece(origin, trivia.ToFullString()));
        }
    }

    private void RefuseNotebookOnly(CompilationUnitSyntax root, CodeUnit unit)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case ReturnStatementSyntax when !node.Ancestors().Any(ProgramSyntax.IsFunction):
                    throw PlaceOf(node, unit).Refuse("return", "it would end the whole program. Write the value as the last expression of the cell.");
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } when NotebookCalls.Contains(name.Identifier.ValueText) && !IsDeclared(name):
                    throw PlaceOf(node, unit).Refuse(name.Identifier.ValueText, "only a notebook can show it. Remove it.");
                case IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax } type when NotebookTypes.Contains(type.Identifier.ValueText) && !IsDeclared(type):
                case IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax owner } holder when owner.Expression == holder && NotebookTypes.Contains(holder.Identifier.ValueText) && !IsDeclared(holder):
                    throw PlaceOf(node, unit).Refuse(node.ToString(), "only a notebook knows the type. Remove what uses it.");
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DisplayAs" } }:
                    throw PlaceOf(node, unit).Refuse("DisplayAs", "only a notebook can show it. Remove it.");
                case InvocationExpressionSyntax call when ProgramSyntax.IsDisplay(call) && ProgramSyntax.IsUsed(call):
                    throw PlaceOf(node, unit).Refuse("the value of display", "what a program printed cannot be updated. Show the value when it is final.");
            }
        }
    }

    /// <summary>Whether the notebook declares the name itself, in this cell or in an earlier one.</summary>
    private bool IsDeclared(IdentifierNameSyntax name) => parts.Declared.Contains(name.Identifier.ValueText);

    private static ProgramPiece Piece(SyntaxNode node, string text, CodeUnit unit) => new(Place(node.FullSpan.Start, unit, node), text);

    private static Origin PlaceOf(SyntaxNode node, CodeUnit unit) => Place(node.SpanStart, unit, node);

    private static Origin Place(int position, CodeUnit unit, SyntaxNode node) =>
        unit.Origin with { Line = unit.Origin.Line + node.SyntaxTree.GetText().Lines.GetLinePosition(position).Line };
}
