namespace Course.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly CourseSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("--nonsense", "run", "a.dib", "--nonsense")]
    [InlineData("--jobs takes a whole number", "run", "a.dib", "--jobs", "0")]
    [InlineData("--timeout takes a number of seconds", "run", "a.dib", "--timeout", "-1")]
    [InlineData("run", "run")]
    [InlineData("no notebook in this folder", "run", "empty")]
    [InlineData("there is no such file", "run", "nowhere.dib")]
    [InlineData("no notebook", "run", "a.txt")]
    [InlineData("--out", "run", "b.ipynb", "--out", ".")]
    [InlineData("there is no such file", "convert", "nowhere.dib", "c.ipynb")]
    [InlineData(".txt", "convert", "a.dib", "c.txt")]
    public async Task Bad_input_is_named_and_gives_3(string part, params string[] arguments)
    {
        sandbox.Dib("a.dib", "1");
        sandbox.Text("a.txt", "1");
        sandbox.Text("b.ipynb", "{}");
        Directory.CreateDirectory(sandbox.PathOf("empty"));
        CourseResult result = await sandbox.RunAsync(arguments);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains(part, result.Errors + result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        CourseResult result = await sandbox.RunAsync("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(["0  ", "1  ", "2  ", "3  ", "130"], code => Assert.Contains($"  {code}  ", result.Output, StringComparison.Ordinal));
        Assert.Equal(0, (await sandbox.RunAsync("--version")).ExitCode);
    }

    [Fact]
    public async Task A_notebook_is_converted_there_and_back()
    {
        sandbox.Dib("a.dib", "#!markdown\n\n# Title", "var x = 1;", "x");
        Assert.Equal(0, (await sandbox.RunAsync("convert", "a.dib", "b.ipynb")).ExitCode);
        Assert.Equal(0, (await sandbox.RunAsync("convert", "b.ipynb", "c.dib")).ExitCode);
        Assert.Equal(0, (await sandbox.RunAsync("convert", "a.dib", "d/a.cs")).ExitCode);
        string back = await File.ReadAllTextAsync(sandbox.PathOf("c.dib"));
        Assert.EndsWith(await File.ReadAllTextAsync(sandbox.PathOf("a.dib")), back, StringComparison.Ordinal);
        Assert.Contains("#:property PublishAot=false", await File.ReadAllTextAsync(sandbox.PathOf("d/a.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_course_above_is_run_into_its_book()
    {
        sandbox.Text("Course.sln", "");
        sandbox.Dib("notebooks/01-first.dib", "#!import _setup.dib", "y");
        sandbox.Dib("notebooks/_setup.dib", "var y = 1;");
        CourseResult result = await sandbox.RunAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(sandbox.PathOf(".course/executed/01-first.ipynb")));
        Assert.False(File.Exists(sandbox.PathOf(".course/executed/_setup.ipynb")));
        Assert.True(File.Exists(sandbox.PathOf(".course/book/01-first.html")));
        Assert.EndsWith($"The book: {new Uri(sandbox.PathOf(".course/book/index.html")).AbsoluteUri}\n", result.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await sandbox.RunAsync("run", "notebooks/01-first.dib")).ExitCode);
        Assert.True(File.Exists(sandbox.PathOf(".course/executed/01-first.ipynb")));

        Assert.Equal(0, (await sandbox.RunAsync("clean")).ExitCode);
        Assert.Empty(Directory.GetDirectories(sandbox.PathOf(".course")));
    }
}
