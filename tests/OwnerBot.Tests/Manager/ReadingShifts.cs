using OwnerBot.Cases.Promises;
using OwnerBot.Manager;

namespace OwnerBot.Tests.Manager;

public sealed class ReadingShifts
{
    [Theory]
    [InlineData("09:00–12:00, 13:30–18:00", "09:00–12:00, 13:30–18:00")]
    [InlineData("9-12、13:30到18:00", "09:00–12:00, 13:30–18:00")]
    [InlineData("１３：３０－１８：００；9:00~12:00", "09:00–12:00, 13:30–18:00")]
    [InlineData("18:00-24:00", "18:00–00:00")]
    [InlineData("  ", "")]
    public void Given_hours_as_people_write_them_Then_they_are_read_and_written_the_one_way(string typed, string written)
    {
        var read = ShiftWords.Read(typed, DayOfWeek.Monday);

        Assert.NotNull(read);
        Assert.All(read, shift => Assert.Equal(DayOfWeek.Monday, shift.Day));
        Assert.Equal(written, ShiftWords.Write(read, DayOfWeek.Monday));
    }

    [Theory]
    [InlineData("morning")]
    [InlineData("09:00")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00-12:00 13:30")]
    [InlineData("09:61-12:00")]
    public void Given_something_else_Then_it_is_not_guessed(string typed) => Assert.Null(ShiftWords.Read(typed, DayOfWeek.Monday));

    [Fact]
    public void Given_a_clerk_in_the_form_When_nothing_is_changed_Then_the_same_clerk_comes_out()
    {
        var clerk = Testing.A.Clerk("anna", buildings: ["1", "2"], skills: [new("repair")], daysOff: [new(2026, 12, 31)], manager: true);

        var read = new ClerkForm(clerk).Read();

        Assert.Equal(clerk.Id, read.Id);
        Assert.Equal(clerk.Shifts.Order(Comparer<WeeklyShift>.Create((a, b) => (a.Day, a.From).CompareTo((b.Day, b.From)))),
            read.Shifts.Order(Comparer<WeeklyShift>.Create((a, b) => (a.Day, a.From).CompareTo((b.Day, b.From)))));
        Assert.Equal((clerk.Name, clerk.IsManager, clerk.Active, clerk.Phone), (read.Name, read.IsManager, read.Active, read.Phone));
        Assert.Equal(clerk.Buildings, read.Buildings);
        Assert.Equal(clerk.Skills, read.Skills);
        Assert.Equal(clerk.DaysOff, read.DaysOff);
        Assert.Equal(clerk.Languages, read.Languages);
    }
}
