using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Ceasefires;

public sealed class CeasefireScopeRuleTests
{
    // One letter a party: g government's side, i insurgents, x excluded, o neither.
    [Theory]
    [InlineData("g", "i", null, true, CeasefireScope.Covered)]
    [InlineData("i", "g", EventType.StateBased, true, CeasefireScope.Covered)]
    [InlineData("go", "i", EventType.StateBased, true, CeasefireScope.Covered)]
    [InlineData("g", "io", EventType.AirStrike, true, CeasefireScope.Covered)]
    [InlineData("g", "i", null, false, CeasefireScope.NoPlace)]
    [InlineData("", "", null, true, CeasefireScope.SidesNotStated)]
    [InlineData("g", "", null, true, CeasefireScope.OneSided)]
    [InlineData("", "x", null, true, CeasefireScope.OneSided)]
    [InlineData("g", "i", EventType.OneSided, true, CeasefireScope.OneSided)]
    [InlineData("x", "i", EventType.ViolenceAgainstCivilians, true, CeasefireScope.OneSided)]
    [InlineData("g", "x", EventType.StateBased, true, CeasefireScope.ExcludedParty)]
    [InlineData("ix", "g", null, true, CeasefireScope.ExcludedParty)]
    [InlineData("x", "o", null, false, CeasefireScope.ExcludedParty)]
    [InlineData("g", "o", null, true, CeasefireScope.FrontNotCovered)]
    [InlineData("i", "i", EventType.NonState, true, CeasefireScope.FrontNotCovered)]
    [InlineData("g", "g", null, true, CeasefireScope.FrontNotCovered)]
    [InlineData("gi", "i", null, true, CeasefireScope.FrontNotCovered)]
    [InlineData("o", "o", null, false, CeasefireScope.FrontNotCovered)]
    public void Each_incident_has_the_first_value_that_holds(string sideA, string sideB, EventType? type, bool inSyria, CeasefireScope expected) =>
        Assert.Equal(expected, CeasefireScopeRule.Classify(Sides(sideA), Sides(sideB), type, inSyria));

    private static CeasefireSide[] Sides(string letters) => [.. letters.Select(c => c switch
    {
        'g' => CeasefireSide.Government,
        'i' => CeasefireSide.Insurgents,
        'x' => CeasefireSide.Excluded,
        _ => CeasefireSide.None,
    })];
}
