using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>One more device by a link, and signing out on a computer that others use, too.</summary>
public sealed class TheOwnerStaysTheOwner(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task A_phone_goes_on_by_the_laptops_link_and_number_and_a_second_phone_does_not()
    {
        var laptop = await pages.PersonAsync();
        await laptop.OpenChatAsync();
        await laptop.SaysAsync("你好，我是 9101 号");
        var (url, number) = await OfferAsync(laptop);

        var phone = await pages.PersonAsync(width: 390, height: 844);
        await phone.Page.GotoAsync(url);
        await phone.Page.Locator("#continue-number").FillAsync(number);
        await phone.Page.TakeAsync("device-continue");
        await phone.Page.Locator("#continue-yes").ClickAsync();
        await phone.SeesAsync("9101");
        Assert.DoesNotContain("continue", phone.Page.Url, StringComparison.Ordinal);
        // The first device hears of it, and both are in one conversation.
        await Assertions.Expect(laptop.Page.Locator("#toast-text")).ToContainTextAsync("另一台设备");
        await Assertions.Expect(laptop.Page.Locator("#device-dialog")).ToBeHiddenAsync();
        await phone.SaysAsync("在手机上说的 9102");
        await laptop.SeesAsync("9102");

        var thief = await pages.PersonAsync();
        await thief.Page.GotoAsync(url);
        await thief.Page.Locator("#continue-number").FillAsync(number);
        await thief.Page.Locator("#continue-yes").ClickAsync();
        await Assertions.Expect(thief.Page.Locator("#continue-fault")).ToContainTextAsync("已经用过或过期");
        await thief.Page.Locator("#continue-no").ClickAsync();
        await thief.Bubbles().First.WaitForAsync();
        await Assertions.Expect(thief.Page.Locator("#chat")).Not.ToContainTextAsync("9101");
    }

    [SkippableFact]
    public async Task Whoever_comes_next_to_a_shared_computer_sees_nothing_neither_in_a_second_tab_nor_by_going_back()
    {
        var owner = await pages.PersonAsync();
        await owner.OpenChatAsync();
        await owner.SaysAsync("我的门牌 9201");
        var tab = new Person(await owner.Page.Context.NewPageAsync());
        await tab.Page.GotoAsync("/");
        await tab.SeesAsync("9201");
        await tab.Input().FillAsync("还没发出去 9202");

        await owner.Page.Locator("#menu summary").ClickAsync();
        await owner.Page.Locator("#leave").ClickAsync();
        await owner.Page.Locator("#leave-yes").ClickAsync();

        foreach (var one in new[] { owner, tab })
        {
            await Assertions.Expect(one.Page.Locator("#chat")).Not.ToContainTextAsync("9201");
            await one.Bubbles().First.WaitForAsync();
            await Assertions.Expect(one.Page.Locator("#chat")).Not.ToContainTextAsync("9201");
            await Assertions.Expect(one.Input()).ToHaveValueAsync("");
        }

        await owner.Page.GotoAsync("/desk");
        await owner.Page.GoBackAsync();
        await owner.Bubbles().First.WaitForAsync();
        await Assertions.Expect(owner.Page.Locator("#chat")).Not.ToContainTextAsync("9201");
        Assert.DoesNotContain("9201", await owner.Page.EvaluateAsync<string>("() => JSON.stringify(Object.values(localStorage)) + JSON.stringify(Object.values(sessionStorage))"), StringComparison.Ordinal);
    }

    private static async Task<(string Url, string Number)> OfferAsync(Person person)
    {
        await person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.Page.Locator("#menu summary").ClickAsync();
        await person.Page.Locator("#device").ClickAsync();
        await person.Page.Locator("#device-dialog").WaitForAsync();
        await Assertions.Expect(person.Page.Locator("#device-qr")).ToHaveJSPropertyAsync("complete", true);
        await person.Page.TakeAsync("device-link");
        await person.Page.Locator("#device-copy").ClickAsync();
        await Assertions.Expect(person.Page.Locator("#device-copy")).ToHaveTextAsync("已复制");
        return (await person.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), await person.Page.Locator("#device-number").InnerTextAsync());
    }
}
