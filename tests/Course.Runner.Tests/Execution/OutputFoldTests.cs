using System.Text.Json.Nodes;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

public class OutputFoldTests
{
    [Fact]
    public void Pieces_of_one_stream_that_follow_each_other_become_one()
    {
        var fold = new OutputFold();
        fold.Stream(1, "stdout", "a");
        fold.Stream(1, "stdout", "b");
        fold.Stream(1, "stderr", "c");
        fold.Stream(1, "stdout", "d");
        fold.Stream(2, "stdout", "e");
        Assert.Equal([new StreamOutput("stdout", "ab"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "d")], fold.Of(1));
        Assert.Equal([new StreamOutput("stdout", "e")], fold.Of(2));
    }

    [Fact]
    public void An_update_takes_the_place_of_its_display_also_in_an_earlier_cell()
    {
        var fold = new OutputFold();
        fold.Display(1, "d1", Data("one"), isResult: false);
        fold.Stream(1, "stdout", "between");
        fold.Display(1, "d2", Data("two"), isResult: true);
        fold.Update(1, "d1", Data("ONE"));
        fold.Update(2, "d2", Data("TWO"));
        Assert.Equal(["ONE", "between", "TWO"], fold.Of(1).Select(Text));
        Assert.True(((DataOutput)fold.Of(1)[2]).IsExecuteResult);
        Assert.Empty(fold.Of(2));
    }

    [Fact]
    public void An_update_of_an_unknown_display_is_shown()
    {
        var fold = new OutputFold();
        fold.Update(3, "d", Data("x"));
        Assert.Equal(["x"], fold.Of(3).Select(Text));
    }

    private static Dictionary<string, JsonNode?> Data(string text) => new() { ["text/plain"] = JsonValue.Create(text) };

    private static string Text(CellOutput output) =>
        output is DataOutput data ? data.Data["text/plain"]!.GetValue<string>() : ((StreamOutput)output).Text;
}
