using System.Runtime.InteropServices;

namespace SyriaTalks.Data.Store;

/// <summary>
/// The engine's own functions on the cells of a row. The binding guards its handle at every call, which costs more than the call: a
/// seal asks for ten million cells while a site starts.
/// </summary>
internal static class NativeColumns
{
    private const string Engine = "e_sqlite3";

    [DllImport(Engine, EntryPoint = "sqlite3_column_type", ExactSpelling = true), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int TypeOf(nint statement, int column);

    [DllImport(Engine, EntryPoint = "sqlite3_column_int64", ExactSpelling = true), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern long Number(nint statement, int column);

    [DllImport(Engine, EntryPoint = "sqlite3_column_double", ExactSpelling = true), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern double Fraction(nint statement, int column);

    /// <summary>Where the bytes of a text or blob are; may have to read them from the file.</summary>
    [DllImport(Engine, EntryPoint = "sqlite3_column_blob", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern nint Bytes(nint statement, int column);

    [DllImport(Engine, EntryPoint = "sqlite3_column_bytes", ExactSpelling = true), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Length(nint statement, int column);
}
