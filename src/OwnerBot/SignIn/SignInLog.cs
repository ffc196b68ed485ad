namespace OwnerBot.SignIn;

internal static partial class SignInLog
{
    [LoggerMessage(1601, LogLevel.Warning, "A form for {Path} was refused: its antiforgery token is missing, of another person or too old")]
    public static partial void FormRefused(this ILogger logger, string path);
}
