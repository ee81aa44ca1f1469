using SyriaTalks.Core.Events;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Store;

/// <summary>What the store holds at one data version: what filters can name, and every event in columns.</summary>
/// <param name="State">Version, span of publication days, choices.</param>
/// <param name="Index">The events.</param>
/// <param name="Stamp">Version and number of changes: contents that come back lie elsewhere in the file than before.</param>
internal sealed record StoreSnapshot(StoreState State, EventIndex Index, string Stamp);
