namespace SyriaTalks.Data;

/// <summary>Where the store is and how long a question to it may take (docs/configuration.md).</summary>
public sealed class StoreOptions
{
    /// <summary>The only provider so far.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>File of the store; a relative path counts from the content root.</summary>
    public string Path { get; set; } = "data/syriatalks.db";

    /// <summary>Database provider.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Longest time one question may run before it is stopped.</summary>
    public TimeSpan QueryDeadline { get; set; } = TimeSpan.FromSeconds(1);
}
