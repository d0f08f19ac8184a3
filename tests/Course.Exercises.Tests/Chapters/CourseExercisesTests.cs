using Course.Exercises.Chapters;

namespace Course.Exercises.Tests.Chapters;

public class CourseExercisesTests
{
    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(CourseExercises.All.Count, CourseExercises.All.Select(e => e.Id).Distinct().Count());

    [Fact]
    public void An_unknown_id_is_refused_with_the_ids_of_its_chapter() =>
        Assert.Contains("There is no exercise \"08-nothing\"", Assert.Throws<ArgumentException>(() => CourseExercises.Find("08-nothing")).Message, StringComparison.Ordinal);
}
