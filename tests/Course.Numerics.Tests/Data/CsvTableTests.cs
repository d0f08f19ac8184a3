using Course.Numerics.Data;

namespace Course.Numerics.Tests.Data;

public sealed class CsvTableTests
{
    private const string Text = "# made by hand\r\nx1, x2,y\r\n1,-2.5,0\r\n\r\n# between\r\n3e2,4,1\r\n";

    [Fact]
    public void Reads_columns_by_name_in_the_order_asked_for()
    {
        CsvTable table = CsvTable.Parse(Text, "t.csv");
        Assert.Equal(["x1", "x2", "y"], table.Names);
        Assert.Equal(2, table.Rows);
        Assert.Equal([0, 1], table.Column("y"));
        RowMajorMatrix x = table.Columns("x2", "x1");
        Assert.Equal([-2.5, 1, 4, 300], x.Values.ToArray());
        Assert.Equal((2, 2), (x.Rows, x.Columns));
    }

    [Fact]
    public void Reads_a_file_and_keeps_only_its_name()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "\uFEFF" + Text);
            CsvTable table = CsvTable.Read(path);
            Assert.Equal([1, 300], table.Column("x1"));
            Assert.Equal(Path.GetFileName(path), table.Source);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("", "t.csv: no header")]
    [InlineData("# only\n", "t.csv: no header")]
    [InlineData("a,,b\n", "t.csv, line 1, column 2")]
    [InlineData("#\na,b,a\n", "t.csv, line 2, column 3: the name \"a\"")]
    [InlineData("a,b\n1,2\n3\n", "t.csv, line 3: 1 cells, but the header names 2")]
    [InlineData("a,b\n\n1,two\n", "t.csv, line 3, column 2 (b): \"two\" is not a number")]
    public void Errors_name_line_and_column(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => CsvTable.Parse(text, "t.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Unknown_columns_are_answered_with_the_known_ones()
    {
        CsvTable table = CsvTable.Parse(Text, "t.csv");
        Assert.Contains("x1, x2, y", Assert.Throws<ArgumentException>(() => table.Column("z")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => table.Columns("x1", "z"));
        Assert.Contains("x1, x2, y", Assert.Throws<ArgumentException>(() => table.Columns()).Message, StringComparison.Ordinal);
    }
}
