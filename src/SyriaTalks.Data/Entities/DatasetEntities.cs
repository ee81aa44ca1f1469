namespace SyriaTalks.Data.Entities;

/// <summary>One loading of a dataset: the files of a release, or a part of one.</summary>
internal sealed class ReleaseEntity
{
    public int Key { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Label { get; set; }

    /// <summary>Day the publisher brought it out, as the operator says; else the day it was loaded.</summary>
    public DateOnly Published { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Loaded { get; set; }

    public required string Format { get; set; }

    public required string Files { get; set; }

    /// <summary>Column names and the separator, which the published rows are read with again.</summary>
    public List<string> Header { get; set; } = [];

    public required string Separator { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Gone { get; set; }
}

/// <summary>
/// What a release says of one row of a dataset; when a newer one says something else, the old stays beside the new. A million of them are read into memory at a start and inserted in seconds, so that coded values are
/// the numbers of the codebook's lists, days are the number 20170113, and sides stand in one text (<c>12a 15o</c>: key and role).
/// </summary>
internal sealed class DatasetEventEntity
{
    /// <summary>Keys begin here: no dossier's event ever has one as high, so that both share one number space.</summary>
    public const int FirstKey = 1 << 24;

    /// <summary>Stands in <see cref="Until"/> while the contents hold, so that one id has one such row.</summary>
    public const int Present = 0;

    public int Key { get; set; }

    public required string Id { get; set; }

    public int SourceKey { get; set; }

    /// <summary>The release that the contents are from.</summary>
    public int ReleaseKey { get; set; }

    public int Kind { get; set; }

    public int? Type { get; set; }

    public int Status { get; set; }

    public int Account { get; set; }

    public int? Start { get; set; }

    public int End { get; set; }

    public int DatePrecision { get; set; }

    public int? DeathsLow { get; set; }

    public int? DeathsBest { get; set; }

    public int? DeathsHigh { get; set; }

    public int? CiviliansKilled { get; set; }

    /// <summary>The first place; further ones stand in <see cref="DatasetPlaceEntity"/>.</summary>
    public int? PlaceKey { get; set; }

    public int PlacePrecision { get; set; }

    public int PlaceRole { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public required string Parties { get; set; }

    public int Flags { get; set; }

    public int? ReportCount { get; set; }

    /// <summary>Key of the one whom the row rests on; <see cref="DatasetReporterEntity.Several"/> where it names several; null where it names nobody.</summary>
    public int? Reporter { get; set; }

    public int? Reported { get; set; }

    /// <summary>The day from which the row is known: that of the release which brought it.</summary>
    public int Published { get; set; }

    /// <summary>The day from which the contents hold, where an earlier release said something else; null for <see cref="Published"/>.</summary>
    public int? Since { get; set; }

    /// <summary>The day from which they no longer held, for what an earlier release said; <see cref="Present"/> for what holds now.</summary>
    public int Until { get; set; }

    /// <summary>Whether further places or citations stand in tables of their own.</summary>
    public bool HasMore { get; set; }

    public long Fingerprint { get; set; }

    public required string RowId { get; set; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    public string? DateText { get; set; }

    public string? PublisherText { get; set; }

    /// <summary>The row as published, in UTF-8, with the header of its release.</summary>
    public required byte[] PublishedRow { get; set; }
}

/// <summary>A second or further place of a dataset's event.</summary>
internal sealed class DatasetPlaceEntity
{
    public int EventKey { get; set; }

    public DatasetEventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public int PlaceKey { get; set; }

    public PlaceEntity Place { get; set; } = null!;

    public int Precision { get; set; }

    public int Role { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }
}

/// <summary>A source that a dataset's event cites instead of the dataset itself, as rows of our own CSV do.</summary>
internal sealed class DatasetCitationEntity
{
    public int EventKey { get; set; }

    public DatasetEventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }

    /// <summary>Day of what it cites of the source, which for a dataset is that of a release.</summary>
    public int Published { get; set; }
}

/// <summary>A party that rows of a dataset name, so that it is not taken out while they do.</summary>
internal sealed class DatasetPartyEntity
{
    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public int PartyKey { get; set; }

    public PartyEntity Party { get; set; } = null!;
}

/// <summary>Whom rows of a dataset name as saying so. Who reports is no party.</summary>
internal sealed class DatasetReporterEntity
{
    /// <summary>Stands for several; keys begin above it.</summary>
    public const int Several = 0;

    public int Key { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    /// <summary>As first written.</summary>
    public required string Name { get; set; }
}
