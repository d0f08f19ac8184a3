using Course.Cli.Commands;

namespace Course.Cli.Tests;

public sealed class UserFolderTests
{
    [Fact]
    public void A_user_without_a_folder_for_data_gets_one_and_not_the_current_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where the folder is, is told by a variable on Linux only.");
        string? before = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        string missing = Path.Combine(Path.GetTempPath(), $"course-no-data-{Guid.NewGuid():N}");
        try
        {
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", missing);
            Assert.Equal(Path.Combine(missing, "course", "images"), UserFolder.Images);
            Assert.Equal(Path.Combine(missing, "course", "packages"), UserFolder.Packages);
        }
        finally
        {
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", before);
        }
    }
}
