using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using SyriaTalks.Core.Events;
using SyriaTalks.Data;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Rules;

/// <summary>The rules of docs/architecture.md. Each first proves that it looked at something, and names every offender at once.</summary>
public sealed class ArchitectureRules
{
    private static readonly Assembly Core = typeof(EventRow).Assembly;
    private static readonly Assembly Data = typeof(StoreOptions).Assembly;
    private static readonly Assembly Web = typeof(PageState).Assembly;

    [Fact]
    public void Core_knows_neither_the_database_nor_the_web() =>
        AssertNone(Core.GetReferencedAssemblies(), a => Starts(a, "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "SyriaTalks"));

    [Fact]
    public void Data_knows_core_and_not_the_web()
    {
        var references = Data.GetReferencedAssemblies();
        Assert.Contains(references, a => a.Name == "SyriaTalks.Core");
        AssertNone(references, a => Starts(a, "Microsoft.AspNetCore", "SyriaTalks.Web", "MudBlazor"));
    }

    [Fact]
    public void Web_does_not_know_the_database()
    {
        var references = Web.GetReferencedAssemblies();
        Assert.Contains(references, a => a.Name == "SyriaTalks.Data");
        AssertNone(references, a => Starts(a, "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL"));
    }

    [Fact]
    public void Classes_are_sealed_unless_meant_for_inheritance()
    {
        var classes = Types().Where(t => t.IsClass && !IsGenerated(t) && !typeof(ComponentBase).IsAssignableFrom(t)).ToList();
        Assert.True(classes.Count > 100, $"only {classes.Count} classes were looked at");
        AssertNone(classes, t => !t.IsSealed && !t.IsAbstract && t.Namespace?.EndsWith("Migrations", StringComparison.Ordinal) != true && t.Name is not ("Program" or "_Imports"));
    }

    [Fact]
    public void Public_async_methods_take_a_cancellation_token()
    {
        var methods = Types()
            .Where(t => t.IsPublic && !typeof(ComponentBase).IsAssignableFrom(t) && !IsGenerated(t))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => IsAsync(m.ReturnType) && m.Name != nameof(IAsyncDisposable.DisposeAsync))
            .ToList();
        Assert.True(methods.Count > 15, $"only {methods.Count} methods were looked at");
        AssertNone(methods, m => !m.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken) || p.ParameterType.Name == "HttpContext"));
    }

    [Fact]
    public void A_component_has_at_most_six_injected_services()
    {
        var components = Web.GetTypes().Where(t => typeof(ComponentBase).IsAssignableFrom(t)).ToList();
        Assert.True(components.Count > 20, $"only {components.Count} components were looked at");
        AssertNone(components, t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Count(p => p.GetCustomAttribute<InjectAttribute>() is not null) > 6);
    }

    [Fact]
    public void Interfaces_exist_only_where_a_family_exists()
    {
        var types = Types().ToList();
        Assert.NotEmpty(types);
        AssertNone(types.Where(t => t.IsInterface), i => types.Count(t => t.IsClass && i.IsAssignableFrom(t)) < 2);
    }

    private static IEnumerable<Type> Types() => new[] { Core, Data, Web }.SelectMany(a => a.GetTypes());

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.DeclaringType is { } outer && IsGenerated(outer)
        || type.Namespace?.StartsWith("SyriaTalks", StringComparison.Ordinal) != true;

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static bool Starts(AssemblyName name, params string[] starts) => starts.Any(s => name.Name!.StartsWith(s, StringComparison.Ordinal));

    private static void AssertNone<T>(IEnumerable<T> all, Func<T, bool> offends) => Assert.Empty(all.Where(offends).Select(o => o!.ToString()));
}
