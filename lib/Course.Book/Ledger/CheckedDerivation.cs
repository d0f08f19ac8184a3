using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Book.Ledger;

/// <summary>A derivation as a notebook's output records it.</summary>
/// <param name="Id">Its id, such as <c>08-two-routes</c>.</param>
/// <param name="Title">What it claims.</param>
/// <param name="Holds">Whether every line holds and every wrong turn is rejected.</param>
/// <param name="Trials">The number of random inputs.</param>
/// <param name="Lines">The number of lines.</param>
/// <param name="WorstResidual">The largest relative residual of its lines; null where no line has one.</param>
/// <param name="WrongTurns">The names of its wrong turns, and whether each is rejected.</param>
internal sealed record CheckedDerivation(
    string Id, string Title, bool Holds, int Trials, int Lines, double? WorstResidual, IReadOnlyList<(string Name, bool Rejected)> WrongTurns)
{
    /// <summary>Reads the record; null when it is none of ours.</summary>
    public static CheckedDerivation? Read(string json)
    {
        try
        {
            JsonNode record = JsonNode.Parse(json)!;
            JsonArray lines = record["lines"]!.AsArray();
            IEnumerable<double> residuals = lines
                .Where(line => (string?)line!["measure"] == "relative")
                .Select(line => (double?)line!["residual"])
                .OfType<double>();
            return new CheckedDerivation(
                (string)record["id"]!,
                (string)record["title"]!,
                (bool)record["holds"]!,
                (int)record["trials"]!,
                lines.Count,
                residuals.Any() ? residuals.Max() : null,
                [.. record["wrongTurns"]!.AsArray().Select(turn => ((string)turn!["name"]!, (bool)turn["rejected"]!))]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentNullException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The worst residual as a reader wants it: two digits.</summary>
    public string ResidualText => WorstResidual is not { } worst ? "none" : worst == 0 ? "0" : worst.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
