using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Interruptions;

/// <summary>DESIGN rules 1, 10 and 14 in a community without staff: danger is answered at once, and no word is lost.</summary>
public sealed class NobodyOnTheDeskYet
{
    [Theory]
    [InlineData("着火了！厨房着火", Language.SimplifiedChinese)]
    [InlineData("廚房著火了！快來", Language.TraditionalChinese)]
    [InlineData("There is a fire in my kitchen!", Language.English)]
    public void A_fire_gets_the_safety_words_and_the_numbers_to_call(string words, Language language)
    {
        var talk = Talk.WithAStranger().WithoutADesk().In(language).Owner(words);

        talk.Says(TextKeys.SafetyFire, TextKeys.OpenedNobodyEmergency);
        Assert.Contains("119", talk.Rendered[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_becomes_cases_as_soon_as_somebody_is_there()
    {
        var talk = Talk.WithAStranger().WithoutADesk();
        talk.Owner("找人工").Says(TextKeys.OpenedNobody);
        talk.Owner("着火了").Says(TextKeys.SafetyFire, TextKeys.OpenedNobodyEmergency);

        talk.TheDeskOpens().Says(TextKeys.OpenedPerson, TextKeys.OpenedEmergency, TextKeys.EmergencyWhere);

        Assert.Equal(
            [ServiceKey.TalkToHuman, ServiceKey.Emergency], talk.Outcomes.Cast<Outcome.OpenCase>().Select(open => open.Service));
        talk.TheDeskOpens().Says();
    }
}
