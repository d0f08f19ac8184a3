using System.Collections.Concurrent;
using System.Dynamic;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace Course.Kernels.Display;

/// <summary>
/// Lets Newtonsoft.Json write objects with dynamic members, of which Plotly.NET's figures are made, without the runtime binder. By itself
/// it has an expression compiled for every member of every type, which takes longer than all the rest of a first figure. Here it asks the
/// object for its members as it would for additional data; the text stays the same.
/// </summary>
internal static class DynamicContracts
{
    /// <summary>A contract resolver (<c>IContractResolver</c>); null when the library lacks what this needs.</summary>
    /// <param name="newtonsoft">The library that the notebook has loaded.</param>
    public static object? ResolverFor(Assembly newtonsoft)
    {
        if (Library.Of(newtonsoft) is not { } library)
        {
            return null;
        }

        var known = new ConcurrentDictionary<Type, object?>();
        Func<Type, object?> contract = type => known.GetOrAdd(type, library.Contract);
        return Activator.CreateInstance(ResolverType(newtonsoft, library.Resolve), contract);
    }

    /// <summary>A type that does nothing but pass the one method of the interface on to a delegate. It is made beside the library, whose interface it has.</summary>
    private static Type ResolverType(Assembly newtonsoft, MethodInfo resolve)
    {
        Type pass = typeof(Func<Type, object?>);
        using var context = AssemblyLoadContext.GetLoadContext(newtonsoft)!.EnterContextualReflection();
        TypeBuilder type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Course.DynamicContracts"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Course.DynamicContracts")
            .DefineType("Resolver", TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [resolve.DeclaringType!]);
        FieldBuilder field = type.DefineField("pass", pass, FieldAttributes.Private | FieldAttributes.InitOnly);

        ILGenerator constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [pass]).GetILGenerator();
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Ldarg_1);
        constructor.Emit(OpCodes.Stfld, field);
        constructor.Emit(OpCodes.Ret);

        MethodBuilder method = type.DefineMethod(resolve.Name, MethodAttributes.Public | MethodAttributes.Virtual, resolve.ReturnType, [typeof(Type)]);
        ILGenerator body = method.GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldfld, field);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Callvirt, pass.GetMethod("Invoke")!);
        body.Emit(OpCodes.Castclass, resolve.ReturnType);
        body.Emit(OpCodes.Ret);
        return type.CreateType();
    }

    /// <summary>What is needed of the library.</summary>
    private sealed class Library
    {
        private readonly object standard;
        private readonly Type dynamicContract;
        private readonly ConstructorInfo objectContract;
        private readonly PropertyInfo extensionData;
        private readonly Delegate members;

        private Library(MethodInfo resolve, object standard, Type dynamicContract, ConstructorInfo objectContract, PropertyInfo extensionData)
        {
            Resolve = resolve;
            this.standard = standard;
            this.dynamicContract = dynamicContract;
            this.objectContract = objectContract;
            this.extensionData = extensionData;
            members = Delegate.CreateDelegate(extensionData.PropertyType, ((Func<object, IEnumerable<KeyValuePair<object, object?>>>)MembersOf).Method);
        }

        /// <summary>The one method of <c>IContractResolver</c>.</summary>
        public MethodInfo Resolve { get; }

        /// <summary>The parts of a library, null when one is missing.</summary>
        public static Library? Of(Assembly newtonsoft)
        {
            Type? Named(string name) => newtonsoft.GetType("Newtonsoft.Json.Serialization." + name);
            return Named("IContractResolver")?.GetMethod("ResolveContract") is { } resolve
                && Named("DefaultContractResolver") is { } standard
                && Named("JsonDynamicContract") is { } dynamicContract
                && Named("JsonObjectContract") is { } objectContract
                && objectContract.GetConstructor([typeof(Type)]) is { } constructor
                && objectContract.GetProperty("ExtensionDataGetter") is { } extensionData
                    ? new Library(resolve, Activator.CreateInstance(standard)!, dynamicContract, constructor, extensionData)
                    : null;
        }

        /// <summary>The library's own contract, unless it is a dynamic one that can be written without the binder.</summary>
        public object? Contract(Type type)
        {
            object? own = Resolve.Invoke(standard, [type]);
            bool isPlain = dynamicContract.IsInstanceOfType(own) && type.IsAssignableTo(typeof(DynamicObject)) && !HasWrittenProperties(own!);
            if (!isPlain)
            {
                return own;
            }

            object contract = objectContract.Invoke([type]);
            extensionData.SetValue(contract, members);
            return contract;
        }

        /// <summary>Whether the type has attributes that say how it or its properties are written.</summary>
        private static bool HasWrittenProperties(object contract)
        {
            Type type = contract.GetType();
            var properties = (System.Collections.IEnumerable)type.GetProperty("Properties")!.GetValue(contract)!;
            return type.GetProperty("Converter")!.GetValue(contract) is not null
                || type.GetProperty("IsReference")!.GetValue(contract) is not null
                || properties.Cast<object>().Any(p => p.GetType().GetProperty("HasMemberAttribute")?.GetValue(p) is not false);
        }

        private static IEnumerable<KeyValuePair<object, object?>> MembersOf(object value)
        {
            var dynamic = (DynamicObject)value;
            foreach (string name in dynamic.GetDynamicMemberNames())
            {
                if (dynamic.TryGetMember(new Member(name), out object? member))
                {
                    yield return new(name, member);
                }
                else if (value.GetType().GetProperty(name) is { } property)
                {
                    yield return new(name, property.GetValue(value));
                }
            }
        }
    }

    /// <summary>A member's name, as the object wants to be asked for it.</summary>
    private sealed class Member(string name) : GetMemberBinder(name, ignoreCase: false)
    {
        public override DynamicMetaObject FallbackGetMember(DynamicMetaObject target, DynamicMetaObject? errorSuggestion) =>
            throw new NotSupportedException("The object is asked itself.");
    }
}
