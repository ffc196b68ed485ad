namespace OwnerBot.Dialogs.Understanding.SecondOpinion;

/// <summary>What a model service made of a message that the house itself was not sure of. Never an emergency: that is not its to say.</summary>
/// <param name="Got">Only what stands in the message; see <see cref="OpinionJson"/>.</param>
public sealed record Opinion(Intent Intent, Got Got);
