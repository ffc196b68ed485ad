using System.Reflection;

namespace OwnerBot.Cases.Tests;

public sealed class SayingNo
{
    [Fact]
    public void Given_every_way_to_say_no_When_listed_Then_its_code_stands_in_the_one_list_and_no_other_does()
    {
        var said = typeof(Refusal).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Refusal))
            .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Something)])!)
            .ToList();

        Assert.Equal(Refusal.Codes.Order(), said.Select(refusal => refusal.Code).Order());
        Assert.All(said, refusal => Assert.EndsWith(".", refusal.Detail, StringComparison.Ordinal));
    }

    private static object Something(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(CaseNumber) => new CaseNumber(1001),
        var type when type == typeof(ClerkId) => Anna,
        var type when type == typeof(Duty) => Duty.Accept,
        var type when type == typeof(DutyState) => An.AcceptedCase().Duties.Accept,
        var type when type == typeof(int) => 4000,
        var type when type == typeof(TimeSpan) => TimeSpan.FromHours(2),
        var type when type == typeof(DateTimeOffset) => Monday9,
        var type when type == typeof(OwnerBot.Cases.Bookings.ResourceKey) => Places.DeskKey,
        _ => new[] { Duty.Accept },
    };
}
