using MudBlazor;

namespace OwnerBot.Layout;

/// <summary>Ivory, evergreen and brass, as on the owners' page; small type and tight rows, for people who read all day.</summary>
internal static class HouseTheme
{
    private static readonly string[] Font =
    [
        "system-ui", "-apple-system", "Segoe UI", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC",
        "Noto Sans SC", "sans-serif",
    ];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2c5b50",
            PrimaryContrastText = "#ffffff",
            Secondary = "#8a5a14",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#5c4a7a",
            Info = "#2b5a78",
            Success = "#2b6b4a",
            Warning = "#8f5a00",
            Error = "#a8261b",
            Background = "#fbf8f3",
            BackgroundGray = "#f4eee4",
            Surface = "#ffffff",
            AppbarBackground = "#21483f",
            AppbarText = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#2a2622",
            TextPrimary = "#2a2622",
            TextSecondary = "#5f584e",
            TextDisabled = "#8a8277",
            ActionDefault = "#5f584e",
            LinesDefault = "#e6ddcf",
            LinesInputs = "#b9ad9b",
            TableLines = "#e6ddcf",
            TableHover = "#f6f0e6",
            Divider = "#e6ddcf",
        },
        LayoutProperties = new() { DefaultBorderRadius = "8px", AppbarHeight = "52px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = ".9rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = ".9rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = ".84rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = ".86rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal", LineHeight = "1.5" },
            H6 = new H6Typography { FontSize = "1.05rem", FontWeight = "600", LetterSpacing = "normal" },
        },
    };
}
