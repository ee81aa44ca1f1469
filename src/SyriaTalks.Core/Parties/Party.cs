using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Parties;

/// <summary>What sort of party it is.</summary>
public enum PartyKind
{
    /// <summary>A state or its government.</summary>
    [Term("State", "A state or its government.")]
    State,

    /// <summary>Forces of a state.</summary>
    [Term("State forces", "Armed forces of a state.")]
    StateForces,

    /// <summary>A non-state armed group or groups.</summary>
    [Term("Armed group", "A non-state armed group, or groups named together.")]
    ArmedGroup,

    /// <summary>An alliance of states or groups.</summary>
    [Term("Coalition", "An alliance of states or groups.")]
    Coalition,

    /// <summary>A named military operation.</summary>
    [Term("Military operation", "A named operation and the forces in it.")]
    Operation,

    /// <summary>A political body or movement.</summary>
    [Term("Political", "A political body or movement.")]
    PoliticalBody,

    /// <summary>An international organisation.</summary>
    [Term("International organisation", "An organisation of states.")]
    InternationalOrganisation,

    /// <summary>Named by a dataset.</summary>
    [Term("Named by a dataset", "A side that a dataset names; what sort of party it is has not been coded.")]
    Named,
}

/// <summary>How one party stands to another, as a source has it.</summary>
public enum RelationKind
{
    /// <summary>Row backs column.</summary>
    [Term("Supports", "The one backs the other.")]
    Supports,

    /// <summary>They fight on one side.</summary>
    [Term("Fights alongside", "The two fight on one side.")]
    FightsAlongside,

    /// <summary>They work or negotiate together.</summary>
    [Term("Works or negotiates with", "The two act together or negotiate with each other.")]
    WorksWith,

    /// <summary>They are at odds.</summary>
    [Term("Strained", "The one is at odds with the other, short of fighting.")]
    Strained,

    /// <summary>Row fights column.</summary>
    [Term("Fights", "The one fights the other or agrees to.")]
    Fights,

    /// <summary>Row accuses column.</summary>
    [Term("Accuses", "The one says that the other is responsible for something.")]
    Accuses,

    /// <summary>They are allies by treaty or tradition.</summary>
    [Term("Allied with", "The source calls the two allies.")]
    AlliedWith,

    /// <summary>Row is linked to column.</summary>
    [Term("Linked to", "The source ties the one to the other without saying how.")]
    LinkedTo,

    /// <summary>Row belongs to column.</summary>
    [Term("Part of", "The one belongs to the other or acts for it.")]
    PartOf,

    /// <summary>Row leads column.</summary>
    [Term("Leads", "The one leads the other.")]
    Leads,
}

/// <summary>Facts about relations that follow from their kind.</summary>
public static class RelationKindExtensions
{
    /// <summary>Whether the relation reads the same from both sides. Fighting does not: who means to attack is not thereby attacked.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True where the mirrored cell of a matrix says the same.</returns>
    public static bool IsMutual(this RelationKind kind) =>
        kind is RelationKind.FightsAlongside or RelationKind.WorksWith or RelationKind.AlliedWith;
}
