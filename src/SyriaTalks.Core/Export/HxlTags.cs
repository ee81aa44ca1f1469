namespace SyriaTalks.Core.Export;

/// <summary>
/// HXL tags by column. Those of UCDP's columns and their counterparts here are OCHA's own (hdx-scraper-ucdp); the rest are of HXL's
/// grammar and our choice.
/// </summary>
public static class HxlTags
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        // Ours.
        ["kind"] = "#event+type",
        ["type"] = "#event+type+sub",
        ["title"] = "#description+title",
        ["summary"] = "#description",
        ["date_precision"] = "#date+precision",
        ["date_text"] = "#date+text",
        ["status"] = "#status",
        ["place"] = "#loc+name",
        ["governorate"] = "#adm1+name",
        ["place_precision"] = "#geo+precision",
        ["parties"] = "#group+name+list",
        ["deaths_low"] = "#affected+killed+min",
        ["deaths_best"] = "#affected+killed",
        ["deaths_high"] = "#affected+killed+max",
        ["claim_status"] = "#meta+reliability",
        ["source"] = "#meta+source",
        ["source_locator"] = "#meta+source+locator",
        ["source_published"] = "#date+reported",

        // Both.
        ["id"] = "#event+code",
        ["country"] = "#country+name",
        ["date_start"] = "#date+start",
        ["date_end"] = "#date+end",
        ["latitude"] = "#geo+lat",
        ["longitude"] = "#geo+lon",

        // UCDP's.
        ["year"] = "#date+year",
        ["side_a"] = "#group+name+first",
        ["side_b"] = "#group+name+second",
        ["source_article"] = "#meta+source",
        ["source_headline"] = "#description",
        ["where_coordinates"] = "#loc+name",
        ["adm_1"] = "#adm1+name",
        ["adm_2"] = "#adm2+name",
        ["region"] = "#region+name",
        ["best"] = "#affected+killed",
        ["low"] = "#affected+killed+min",
        ["high"] = "#affected+killed+max",
        ["deaths_civilians"] = "#affected+killed+civilians",
        ["date_prec"] = "#date+precision",
        ["where_prec"] = "#geo+precision",
        ["source_date"] = "#date+reported",
    };

    /// <summary>The tag of a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The tag; empty for a column that has none.</returns>
    public static string Of(string column) => Tags.GetValueOrDefault(column, string.Empty);
}
