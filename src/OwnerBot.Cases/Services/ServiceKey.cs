namespace OwnerBot.Cases.Services;

/// <summary>Names a service of the catalogue: <c>complaint</c>, <c>repair</c>, <c>talk_to_human</c>, <c>emergency</c> …</summary>
public readonly record struct ServiceKey(string Value)
{
    public static ServiceKey Complaint { get; } = new("complaint");
    public static ServiceKey Repair { get; } = new("repair");
    public static ServiceKey TalkToHuman { get; } = new("talk_to_human");
    public static ServiceKey Inquiry { get; } = new("inquiry");
    public static ServiceKey Emergency { get; } = new("emergency");

    public override string ToString() => Value;
}
