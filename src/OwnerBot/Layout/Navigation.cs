using MudBlazor;
using OwnerBot.SignIn;

namespace OwnerBot.Layout;

/// <summary>The pages named in the app bar, in order.</summary>
internal static class Navigation
{
    public static IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("/desk", "nav_desk", Icons.Material.Outlined.SupportAgent, Policies.Clerk),
        new("/desk/owners", "nav_owners", Icons.Material.Outlined.Home, Policies.Clerk),
        new("/manager", "nav_manager", Icons.Material.Outlined.Insights, Policies.Manager),
        new("/manager/knowledge", "nav_knowledge", Icons.Material.Outlined.MenuBook, Policies.Manager),
        new("/manager/team", "nav_team", Icons.Material.Outlined.Groups, Policies.Manager),
    ];
}

/// <param name="TextKey">A key of the desk's texts.</param>
/// <param name="Policy">Who sees it.</param>
internal sealed record NavigationItem(string Href, string TextKey, string Icon, string Policy);
