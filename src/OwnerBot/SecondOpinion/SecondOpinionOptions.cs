using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OwnerBot.SecondOpinion;

/// <summary>Configuration section <c>SecondOpinion</c>: a model service that is asked where the house itself is not sure. Off without an endpoint.</summary>
internal sealed record SecondOpinionOptions : IValidatableObject
{
    public const string Section = "SecondOpinion";

    /// <summary>Base address of an OpenAI-compatible service, as <c>https://models.example/v1</c>. Default: none, nothing is asked.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The model's name at that service; needed with an endpoint.</summary>
    public string? Model { get; init; }

    /// <summary>The service's key; a service on the own network may need none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long an answer is waited for; after that the local reading stands. 0.1 s – 10 s; default 1.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>After a failure nobody is asked for this long, so that a dead service does not slow every message. 0 – 1 h; default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is { Length: > 0 } && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            yield return new("SecondOpinion:Endpoint is no web address: write it as https://models.example/v1.");
        }

        if (Endpoint is { Length: > 0 } && string.IsNullOrWhiteSpace(Model))
        {
            yield return new("SecondOpinion:Model is empty: name the model to ask at SecondOpinion:Endpoint.");
        }
    }
}

[OptionsValidator]
internal sealed partial class ValidateSecondOpinionOptions : IValidateOptions<SecondOpinionOptions>;
