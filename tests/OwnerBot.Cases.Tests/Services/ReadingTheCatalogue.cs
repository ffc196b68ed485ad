namespace OwnerBot.Cases.Tests.Services;

public sealed class ReadingTheCatalogue
{
    [Fact]
    public void Given_a_good_catalogue_When_asked_Then_services_are_found_by_key()
    {
        var catalogue = new ServiceCatalogue([Service("repair"), Service("emergency", aroundTheClock: true)]);

        Assert.Equal("repair", catalogue[ServiceKey.Repair].Key.Value);
        Assert.Null(catalogue.Find(ServiceKey.Complaint));
        Assert.Contains("repair, emergency", Assert.Throws<KeyNotFoundException>(() => catalogue[ServiceKey.Complaint]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_catalogue_with_faults_When_read_Then_every_fault_is_named()
    {
        var bad = Service("Bad Key") with { Name = new("", "x", "x"), Times = Service().Times with { Plan = TimeSpan.Zero } };

        var message = Assert.Throws<ArgumentException>(() => new ServiceCatalogue([Service("repair"), Service("repair"), bad, Service("emergency")])).Message;

        Assert.Contains("'repair' is there 2 times.", message, StringComparison.Ordinal);
        Assert.Contains("The key 'Bad Key' must be", message, StringComparison.Ordinal);
        Assert.Contains("'Bad Key' needs a name in all three languages.", message, StringComparison.Ordinal);
        Assert.Contains("'Bad Key' promises Plan in no time", message, StringComparison.Ordinal);
        Assert.Contains("'emergency' must be around the clock.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_service_When_read_Then_it_says_so() => Assert.Equal(["It has no service."], ServiceCatalogue.Faults([]));
}
