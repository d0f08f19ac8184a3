namespace Course.Structure.Tests;

public class ProjectChainTests
{
    /// <summary>Every edge that a library project may have. A new one is a decision, made here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Course.Numerics"] = [],
        ["Course.Learning"] = ["Course.Numerics"],
        ["Course.Derivations"] = ["Course.Learning"],
        ["Course.Exercises"] = ["Course.Derivations"],
        ["Course.Documents"] = [],
        ["Course.Kernels"] = ["Course.Documents"],
        ["Course.Runner"] = ["Course.Kernels"],
        ["Course.Book"] = ["Course.Runner"],
        ["Course.Cli"] = ["Course.Book", "order: Course.Exercises", "order: Course.PlotlyStandIn"],
        ["Course.PlotlyStandIn"] = [],
    };

    private static readonly string[] Mathematics = ["Course.Numerics", "Course.Learning", "Course.Derivations", "Course.Exercises"];

    [Fact]
    public void Every_project_has_exactly_the_edges_of_its_chain()
    {
        var actual = Repository.Projects("lib").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => Repository.EdgesOf(file).Select(e => (e.BuildOrderOnly ? "order: " : "") + e.Name).ToArray());
        Assert.Equal(Allowed.Keys.Order(), actual.Keys.Order());
        Assert.All(actual, project => Assert.Equal(Allowed[project.Key].Order(), project.Value.Order()));
    }

    [Fact]
    public void The_mathematics_uses_only_its_two_packages()
    {
        foreach (var file in Repository.Projects("lib").Where(f => Mathematics.Contains(Path.GetFileNameWithoutExtension(f))))
        {
            Assert.All(Repository.PackagesOf(file), package => Assert.Contains(package, new[] { "MathNet.Numerics", "System.Numerics.Tensors" }));
        }
    }

    [Fact]
    public void No_project_of_the_solution_needs_a_package_that_some_feeds_lack()
    {
        foreach (var file in Repository.Projects("lib").Concat(Repository.Projects("tests")).Where(InSolution))
        {
            Assert.DoesNotContain(Repository.PackagesOf(file), p => p.StartsWith("Plotly.NET", StringComparison.Ordinal) || p == "Microsoft.DotNet.Interactive");
        }
    }

    [Fact]
    public void Every_library_project_has_its_tests()
    {
        var tests = Repository.Projects("tests").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        Assert.All(Allowed.Keys, name => Assert.Contains(name + ".Tests", tests));
    }

    private static bool InSolution(string projectFile) =>
        File.ReadAllText(Path.Combine(Repository.Root, "Course.sln")).Contains(Path.GetFileName(projectFile), StringComparison.Ordinal);
}
