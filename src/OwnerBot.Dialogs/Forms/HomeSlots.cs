using OwnerBot.Cases;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Forms;

/// <summary>Where it is: one of the owner's homes, or an address in words from somebody not bound to one.</summary>
internal static class HomeSlots
{
    public static readonly Slot<HomeId> Home = Slot.OneOf<HomeId>(
        "home", TextKeys.SlotHome, TextKeys.AskHome, facts => [.. Homes(facts).Select(home => (home.Id, home.Address))]);

    public static readonly Slot<string> Address = Slot.Address(
        "address", TextKeys.SlotAddress, TextKeys.AskAddress, when: facts => Homes(facts).Count == 0);

    public static HomeId? HomeOf(Answers answers) => answers.Has(Home) ? answers.To(Home, default) : null;

    /// <summary>"3栋2单元1502 · 厨房".</summary>
    public static string PlaceOf(Answers answers, Slot<string> where) => string.Join(
        " · ", new[] { answers.Told(Home), answers.Told(Address), answers.Told(where) }.Where(part => !string.IsNullOrEmpty(part)));

    private static IReadOnlyList<HomeFacts> Homes(Facts facts) => facts.Owner?.Homes ?? [];
}
