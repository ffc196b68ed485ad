namespace OwnerBot.Data.People;

/// <summary>What writing a long list came to.</summary>
/// <param name="Same">Were there already, word for word.</param>
public readonly record struct Written(int Added, int Changed, int Same)
{
    public int All => Added + Changed + Same;

    internal Written Counting(bool isNew, bool isSame) =>
        isNew ? this with { Added = Added + 1 } : isSame ? this with { Same = Same + 1 } : this with { Changed = Changed + 1 };
}
