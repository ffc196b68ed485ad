using OwnerBot.Tests.House;

namespace OwnerBot.Tests.SecondOpinion;

public sealed class InAConversation
{
    [Fact]
    public async Task Given_a_model_service_When_an_owner_is_hard_to_understand_Then_it_is_asked_once_and_the_owner_is_answered()
    {
        await using var service = await ModelService.AnsweringAsync("""{"intent":"repair_request","slots":{}}""");
        await using var house = new OpenHouse().With("SecondOpinion:Endpoint", service.Endpoint).With("SecondOpinion:Model", "small");
        var owner = await house.OwnerAsync();

        await owner.SayAsync("呜噜呜噜那个又嗡嗡嗡");
        await Eventually.IsTrueAsync(() => Task.FromResult(service.Asked.Count == 1));
    }

    [Fact]
    public async Task Given_an_address_that_is_none_Then_the_house_says_so_at_the_start()
    {
        await using var house = new OpenHouse().With("SecondOpinion:Endpoint", "models").With("SecondOpinion:Model", "small");

        var fault = Assert.ThrowsAny<Exception>(() => house.CreateClient());

        Assert.Contains("SecondOpinion:Endpoint", fault.ToString(), StringComparison.Ordinal);
    }
}
