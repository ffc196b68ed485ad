namespace OwnerBot.Data;

/// <summary>The memory cannot be opened, read or written: damaged, locked, full, of a newer version. The message says which.</summary>
public sealed class DocumentStoreException(string message, Exception? inner = null) : Exception(message, inner);
