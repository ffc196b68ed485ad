namespace OwnerBot.Cases.Tests.Services;

/// <summary>An entry of the catalogue that cannot work is named with what to write instead.</summary>
public sealed class WritingAForm
{
    private static readonly LocalText Words = new("字", "字", "Words");
    private static readonly FormSlot Kind = new("kind", SlotKind.Choice, Words, Words) { Options = [new("big", Words), new("small", Words)] };
    private static readonly FormSlot Area = new("area", SlotKind.Count, Words, Words) { Max = 100 };
    private static readonly FormSlot When = new("when", SlotKind.Time, Words, Words);
    private static readonly FormSlot Price = new("price", SlotKind.Approval, Words, Words);
    private static readonly BookingRule Desk = new("when") { AnyOf = [Places.DeskKey] };

    private static readonly Service Good = Service("cleaning") with
    {
        Form = new("cleaning_booking", [Kind, Area, When, Price]),
        Books = [Desk],
        Price = new("CNY", new(2026, 11, 1), Words) { PerSlot = "area", PerUnit = 6 },
    };

    public static TheoryData<string, Service> Bad => new()
    {
        { "needs one slot of kind Approval", Good with { Form = new("x", [Kind, Area, When]) } },
        { "asks for a yes to a price and has none", Good with { Price = null } },
        { "books nothing with it", Good with { Books = [] } },
        { "that must be one of its slots of kind Time", Good with { Books = [Desk, Desk with { Slot = "area" }] } },
        { "name the resources in anyOf", Good with { Books = [new("when")] } },
        { "takes the places from 'kind'", Good with { Books = [Desk with { Places = "kind" }] } },
        { "which is not asked before it", Good with { Form = new("x", [Area with { When = new("when", ["big"]) }, Kind, When, Price]) } },
        { "its condition needs ids of options of 'kind'", Good with { Form = new("x", [Kind, Area with { When = new("kind", ["huge"]) }, When, Price]) } },
        { "has 2 slots named 'area'", Good with { Form = new("x", [Area, Area, When, Price]) } },
        { "offers nothing to choose", Good with { Form = new("x", [Kind with { Options = [] }, Area, When, Price]) } },
        { "the option 'big' is there 2 times", Good with { Form = new("x", [Kind with { Options = [new("big", Words), new("big", Words)] }, Area, When, Price]) } },
        { "max must be at least min", Good with { Form = new("x", [Area with { Min = 5, Max = 2 }, When, Price]) } },
        { "without words in one of the three languages", Good with { Form = new("x", [Area with { Ask = new("字", "", "Words") }, When, Price]) } },
        { "must be three capital letters", Good with { Price = Good.Price! with { Currency = "元" } } },
        { "has a price below zero", Good with { Price = Good.Price! with { PerUnit = -1 } } },
        { "is priced by 'kind'", Good with { Price = Good.Price! with { PerSlot = "kind" } } },
        { "takes its checklist from 'kind'", Good with { ChecklistFrom = "kind" } },
        { "takes the first words", Good with { Form = Good.Form! with { What = "kind" } } },
        { "asks nothing; give it a form", Good with { Form = null } },
    };

    [Fact]
    public void Given_a_good_entry_When_read_Then_nothing_is_wrong_with_it() => Assert.Empty(ServiceCatalogue.Faults([Good]));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Given_a_bad_entry_When_read_Then_the_fault_names_the_service_and_the_remedy(string said, Service bad) =>
        Assert.Contains(ServiceCatalogue.Faults([bad]), fault => fault.Contains("'cleaning'", StringComparison.Ordinal) && fault.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Given_two_services_for_one_wish_When_read_Then_it_is_said() =>
        Assert.Contains("begins with the wish 'cleaning_booking'", Assert.Single(ServiceCatalogue.Faults([Good, Good with { Key = new("other") }])), StringComparison.Ordinal);

    [Theory]
    [InlineData("60", "big", 440)]
    [InlineData("10", "small", 240)]
    public void Given_answers_When_the_price_is_worked_out_Then_lines_and_least_price_add_up(string area, string kind, int amount)
    {
        var priced = Good with
        {
            Form = new("x", [Kind with { Options = [new("big", Words) { Price = 80 }, new("small", Words)] }, Area, When, Price]),
            Price = Good.Price! with { Least = 240 },
        };

        var quote = Pricing.Of(priced, new Dictionary<string, string> { ["area"] = area, ["kind"] = kind })!;

        Assert.Equal((amount, amount), (quote.Amount, quote.Lines.Sum(line => line.Amount)));
        Assert.Null(Pricing.Of(priced, new Dictionary<string, string>()));
    }
}
