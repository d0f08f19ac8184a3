using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Course.Kernels.Display;

/// <summary>
/// How Newtonsoft.Json finds out that an object lies within itself: it asks whether the object equals one of those around it. The parts
/// of a Plotly.NET figure compare themselves by hashing all that they hold, again and again, which takes longer than all the rest of
/// writing it. Whether two are the same object is all that counts here, and the text stays the same.
/// </summary>
internal static class NewtonsoftLoops
{
    private static readonly ConcurrentDictionary<Assembly, DefaultSettings?> Known = new();

    /// <summary>Calls a method; what it writes as JSON with the library's own default settings is told apart by reference.</summary>
    /// <param name="method">A static method. Where its assembly does not refer to the library, it is just called.</param>
    /// <param name="argument">Its argument.</param>
    public static object? ByReference(MethodInfo method, object argument)
    {
        DefaultSettings? settings = Known.GetOrAdd(method.DeclaringType!.Assembly, DefaultSettings.SeenFrom);
        using (settings?.Change())
        {
            return method.Invoke(null, [argument]);
        }
    }

    /// <summary><c>JsonConvert.DefaultSettings</c>, which a notebook may have set for its own use.</summary>
    private sealed class DefaultSettings(PropertyInfo property, Delegate byReference) : IDisposable
    {
        /// <summary>That of the library which an assembly refers to; null when it refers to none, or to one without these members.</summary>
        public static DefaultSettings? SeenFrom(Assembly assembly)
        {
            AssemblyName? reference = Array.Find(assembly.GetReferencedAssemblies(), name => name.Name == "Newtonsoft.Json");
            Assembly? library = reference is null ? null : AssemblyLoadContext.GetLoadContext(assembly)?.LoadFromAssemblyName(reference);
            PropertyInfo? property = library?.GetType("Newtonsoft.Json.JsonConvert")?.GetProperty("DefaultSettings");
            return property?.PropertyType.GenericTypeArguments is [var settings] && settings.GetProperty("EqualityComparer") is { } comparer
                ? new DefaultSettings(property, SettingsWith(settings, comparer))
                : null;
        }

        /// <summary>Sets it, unless the notebook did, and until the result is disposed of.</summary>
        public IDisposable? Change()
        {
            if (property.GetValue(null) is not null)
            {
                return null;
            }

            property.SetValue(null, byReference);
            return this;
        }

        /// <summary>Takes the change back.</summary>
        public void Dispose() => property.SetValue(null, null);

        private static Delegate SettingsWith(Type settings, PropertyInfo comparer) =>
            (Delegate)typeof(DefaultSettings).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(settings).Invoke(null, [comparer])!;

        private static Func<T> Make<T>(PropertyInfo comparer)
            where T : new() => () =>
            {
                var made = new T();
                comparer.SetValue(made, ReferenceEqualityComparer.Instance);
                return made;
            };
    }
}
