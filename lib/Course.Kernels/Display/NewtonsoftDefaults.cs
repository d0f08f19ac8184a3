using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Course.Kernels.Display;

/// <summary>
/// Makes Newtonsoft.Json write the figures of Plotly.NET sooner; the text stays the same. To find out whether an object lies within
/// itself it asks whether the object equals one of those around it, and the parts of a figure compare themselves by hashing all that they
/// hold: here they are told apart by reference. And see <see cref="DynamicContracts"/>.
/// </summary>
internal static class NewtonsoftDefaults
{
    private static readonly ConcurrentDictionary<Assembly, DefaultSettings?> Known = new();

    /// <summary>Calls a method; what it writes as JSON with the library's own default settings is written in this way.</summary>
    /// <param name="method">A static method. Where its assembly does not refer to the library, it is just called.</param>
    /// <param name="argument">Its argument.</param>
    public static object? During(MethodInfo method, object argument)
    {
        DefaultSettings? settings = Known.GetOrAdd(method.DeclaringType!.Assembly, DefaultSettings.SeenFrom);
        using (settings?.Change())
        {
            return method.Invoke(null, [argument]);
        }
    }

    /// <summary><c>JsonConvert.DefaultSettings</c>, which a notebook may have set for its own use.</summary>
    private sealed class DefaultSettings(PropertyInfo property, Delegate settings) : IDisposable
    {
        /// <summary>That of the library which an assembly refers to; null when it refers to none, or to one without these members.</summary>
        public static DefaultSettings? SeenFrom(Assembly assembly)
        {
            AssemblyName? reference = Array.Find(assembly.GetReferencedAssemblies(), name => name.Name == "Newtonsoft.Json");
            Assembly? library = reference is null ? null : AssemblyLoadContext.GetLoadContext(assembly)?.LoadFromAssemblyName(reference);
            PropertyInfo? property = library?.GetType("Newtonsoft.Json.JsonConvert")?.GetProperty("DefaultSettings");
            return property?.PropertyType.GenericTypeArguments is [var settings]
                && settings.GetProperty("EqualityComparer") is { } comparer
                && settings.GetProperty("ContractResolver") is { } resolver
                    ? new DefaultSettings(property, SettingsWith(settings, comparer, resolver, DynamicContracts.ResolverFor(library!)))
                    : null;
        }

        /// <summary>Sets it, unless the notebook did, and until the result is disposed of.</summary>
        public IDisposable? Change()
        {
            if (property.GetValue(null) is not null)
            {
                return null;
            }

            property.SetValue(null, settings);
            return this;
        }

        /// <summary>Takes the change back.</summary>
        public void Dispose() => property.SetValue(null, null);

        private static Delegate SettingsWith(Type settings, PropertyInfo comparer, PropertyInfo resolver, object? contracts) =>
            (Delegate)typeof(DefaultSettings).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(settings).Invoke(null, [comparer, resolver, contracts])!;

        private static Func<T> Make<T>(PropertyInfo comparer, PropertyInfo resolver, object? contracts)
            where T : new() => () =>
            {
                var made = new T();
                comparer.SetValue(made, ReferenceEqualityComparer.Instance);
                resolver.SetValue(made, contracts);
                return made;
            };
    }
}
