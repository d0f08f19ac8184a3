using System.Text;
using Course.Derivations.Checking;

namespace Course.Derivations.Formatting;

/// <summary>The chain of a derivation as an aligned environment.</summary>
internal static class DerivationLatex
{
    public static string Of(Derivation derivation)
    {
        var text = new StringBuilder("\\begin{aligned}\n");
        for (int i = 0; i < derivation.Lines.Count; i++)
        {
            Line line = derivation.Lines[i];
            string end = i == derivation.Lines.Count - 1 ? "\n" : " \\\\\n";
            text.Append(line.Relation == Relation.Start ? $"& {line.Latex}" : $"&\\quad {ReportWords.LatexSign(line.Relation)} {line.Latex}").Append(end);
        }

        return text.Append("\\end{aligned}").ToString();
    }
}
