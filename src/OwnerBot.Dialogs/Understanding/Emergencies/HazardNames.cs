namespace OwnerBot.Dialogs.Understanding.Emergencies;

/// <summary>Hazards as the rule files, the phrase files and the wire write them.</summary>
public static class HazardNames
{
    public static Hazard Parse(string name) => name switch
    {
        "gas" => Hazard.Gas,
        "fire" => Hazard.Fire,
        "flood" => Hazard.Flood,
        "lift" or "trapped_in_lift" => Hazard.TrappedInLift,
        "electric" or "electric_shock" => Hazard.ElectricShock,
        "intruder" => Hazard.Intruder,
        "medical" => Hazard.Medical,
        _ => throw new FormatException($"'{name}' is no hazard."),
    };
}
