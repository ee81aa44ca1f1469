using System.Globalization;

namespace SyriaTalks.Web.Maps;

/// <summary>Numbers as SVG wants them, in every culture, to a tenth of a pixel.</summary>
internal static class MapNumber
{
    /// <summary>A length or coordinate.</summary>
    /// <param name="value">The number.</param>
    /// <returns>At most one digit after a point.</returns>
    internal static string Px(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A straight line as path data.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end.</param>
    /// <returns>The <c>d</c> attribute.</returns>
    internal static string Line(MapPoint from, MapPoint to) => $"M{Px(from.X)} {Px(from.Y)}L{Px(to.X)} {Px(to.Y)}";
}
