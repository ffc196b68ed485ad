namespace OwnerBot.Cases;

/// <summary>A case's stable id, <c>[A-Za-z0-9_-]</c>; derived from the turn that opened it, so that a turn run again finds it.</summary>
public readonly record struct CaseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What people call a case by: counts up from 1001, short enough to read over the phone.</summary>
public readonly record struct CaseNumber(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A clerk or manager on the desk.</summary>
public readonly record struct ClerkId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The person who owns or lives in a home and writes to us.</summary>
public readonly record struct OwnerId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One home: community / phase / building / unit / room.</summary>
public readonly record struct HomeId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One chat with one person on one channel, <c>[A-Za-z0-9_-]</c>.</summary>
public readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;
}
