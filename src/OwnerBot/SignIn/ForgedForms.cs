using Microsoft.AspNetCore.Antiforgery;
using OwnerBot.Desk.Texts;
using OwnerBot.Layout;
using OwnerBot.Widget;

namespace OwnerBot.SignIn;

/// <summary>
/// Forms that do not come from our own pages, or from a page that is too old. Answered here, after antiforgery has looked and
/// before anything reads the form, so that each is one line in the log.
/// </summary>
internal static class ForgedForms
{
    public static void RefuseForgedForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.RequestServices.GetRequiredService<ILogger<Accounts>>().FormRefused(context.Request.Path);
        var texts = new DeskTexts();
        texts.Speak(PageLanguage.Tag(PageLanguage.Of(context.Request, DeskLanguage.CookieName)));
        return Results.Text(texts["form_too_old"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
    });
}
