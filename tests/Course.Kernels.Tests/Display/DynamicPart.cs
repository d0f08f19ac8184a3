using System.Dynamic;
using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>A part with dynamic members, as Plotly.NET's are. It counts how often the runtime binder asks for it.</summary>
public class DynamicPart : DynamicObject
{
    private readonly OrderedDictionary<string, object?> members = [];

    public static int Bindings { get; private set; }

    public object? this[string name]
    {
        get => members[name];
        set => members[name] = value;
    }

    /// <summary>A member of the class, which the object names but does not give itself.</summary>
    public string Declared => "declared";

    public override IEnumerable<string> GetDynamicMemberNames() => members.Keys;

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = null;
        return binder.Name is not ("Declared" or "Absent") && members.TryGetValue(binder.Name, out result);
    }

    public override DynamicMetaObject GetMetaObject(System.Linq.Expressions.Expression parameter)
    {
        Bindings++;
        return base.GetMetaObject(parameter);
    }
}

/// <summary>One that says in an attribute how it is written.</summary>
public sealed class AttributedPart : DynamicPart
{
    [JsonProperty("always")]
    public int Always { get; } = 1;
}
