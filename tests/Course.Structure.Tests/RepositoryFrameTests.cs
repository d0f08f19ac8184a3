using System.Text.RegularExpressions;

namespace Course.Structure.Tests;

public partial class RepositoryFrameTests
{
    [Fact]
    public void The_top_level_holds_only_what_the_frame_allows()
    {
        var entries = Repository.Files().Select(f => f.Split('/')[0]).Distinct();
        Assert.DoesNotContain(entries, entry => !TopLevel().IsMatch(entry));
    }

    [Fact]
    public void No_file_is_compiled_or_minified()
    {
        Assert.DoesNotContain(Repository.Files(), file => Compiled().IsMatch(file));
    }

    [Fact]
    public void No_file_names_the_address_of_a_package_registry()
    {
        // Written in pieces, so that this file does not name one itself.
        string[] addresses = ["v3/index" + ".json", "v3-flat" + "container", "registry.npm" + "js", "api.nu" + "get.org"];
        foreach (var file in Repository.Files())
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, file));
            Assert.DoesNotContain(addresses, address => text.Contains(address, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_test_project_is_in_the_solution_or_named_as_outside_it()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Course.sln"));
        string[] outside = ["Course.RealEngine.Tests.csproj"];
        Assert.All(
            Repository.Projects("lib").Concat(Repository.Projects("tests")).Select(f => Path.GetFileName(f)).Where(f => !outside.Contains(f)),
            project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(notebooks|lib|tests|data|Course\.sln|README\.md|\..+|Directory\..*\.(props|targets))$")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"\.(dll|exe|nupkg|so|dylib|pdb|zip)$|\.min\.js$")]
    private static partial Regex Compiled();
}
