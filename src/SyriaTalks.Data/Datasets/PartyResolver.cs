using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>
/// Finds our party for a publisher's name, through names and aliases; a name that is none of ours becomes a party of the
/// dataset, as written.
/// </summary>
internal sealed class PartyResolver : IDisposable
{
    private readonly int _source;
    private readonly bool _exact;
    private readonly Statement _insert;
    private readonly Slugs _slugs;
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _new = new(StringComparer.Ordinal);
    private readonly HashSet<int> _used = [];
    private int _nextKey;

    /// <summary>Reads the parties there are.</summary>
    /// <param name="db">The store, in the writing transaction.</param>
    /// <param name="connection">Its connection.</param>
    /// <param name="source">Key of the dataset.</param>
    /// <param name="exact">Whether names are ours already and have to come back letter by letter.</param>
    public PartyResolver(StoreContext db, SqliteConnection connection, int source, bool exact)
    {
        (_source, _exact) = (source, exact);
        var parties = db.Parties.OrderBy(p => p.Key).Select(p => new { p.Key, p.Slug, p.Name, p.ShortName, p.Aliases }).ToList();
        foreach (var p in parties)
        {
            foreach (var name in exact ? [p.Name] : p.Aliases.Prepend(p.ShortName).Prepend(p.Slug).Prepend(p.Name))
                _keys.TryAdd(Key(name), p.Key);
        }

        _slugs = new Slugs(parties.Select(p => p.Slug));
        _nextKey = parties.Count == 0 ? 1 : parties.Max(p => p.Key) + 1;
        _insert = new Statement(connection, "INSERT INTO Parties(Key, Slug, Name, ShortName, Kind, Summary, Aliases, Unknown, SourceKey, Locator) VALUES (?, ?, ?, ?, ?, '', '[]', '[]', ?, '')");
    }

    /// <summary>Keys of parties that rows named.</summary>
    public IReadOnlyCollection<int> Used => _used;

    /// <summary>Names that are none of ours, with their rows.</summary>
    public IEnumerable<(string Name, int Rows)> New => _new.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, n.Value));

    /// <summary>Key of the party that a name means.</summary>
    public int Find(string name)
    {
        if (!_written.TryGetValue(name, out var key))
        {
            key = Look(name) ?? Add(name);
            _written[name] = key;
            _used.Add(key);
        }

        ref var rows = ref CollectionsMarshal.GetValueRefOrNullRef(_new, name);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref rows))
            rows++;
        return key;
    }

    public void Dispose() => _insert.Dispose();

    private int? Look(string name)
    {
        if (_keys.TryGetValue(Key(name), out var key))
            return key;
        if (_exact)
            return null;

        // "Military Forces of Syria (2000-)", "QSD: Syrian Democratic Forces": a period, a country, a short form.
        var open = name.LastIndexOf('(');
        if (open > 0 && _keys.TryGetValue(Key(name[..open]), out key))
            return key;
        foreach (var part in name.Split(": "))
        {
            if (_keys.TryGetValue(Key(part), out key) && part.Length < name.Length)
                return key;
        }

        return null;
    }

    private int Add(string name)
    {
        var key = _nextKey++;
        _insert.Bind(1, key);
        _insert.Bind(2, _slugs.Make(name));
        _insert.Bind(3, name);
        _insert.Bind(4, name);
        _insert.Bind(5, Terms<PartyKind>.Slug(PartyKind.Named));
        _insert.Bind(6, _source);
        _insert.Run();
        _keys[Key(name)] = key;
        _new[name] = 0;
        return key;
    }

    private string Key(string name) => _exact ? name : Folding.NameKey(name);
}

/// <summary>Makes slugs that no other record has.</summary>
internal sealed class Slugs(IEnumerable<string> taken)
{
    private const int Longest = 60;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Make(string name)
    {
        var slug = string.Join('-', Folding.Words(name));
        slug = slug.Length == 0 ? "unnamed" : slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;
        var free = slug;
        for (var n = 2; !_taken.Add(free); n++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return free;
    }
}
