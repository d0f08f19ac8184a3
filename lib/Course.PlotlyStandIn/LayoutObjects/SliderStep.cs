using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A slider step of the figure.</summary>
public sealed class SliderStep : DynamicObj.DynamicObj
{
    /// <summary>Makes a slider step with the given properties; what is left out stays at plotly.js's default.</summary>
    public static SliderStep init(
        FSharpOption<IEnumerable<Tuple<string, object>>>? Args, FSharpOption<bool>? Execute,
        FSharpOption<string>? Label, FSharpOption<StyleParam.Method>? Method, FSharpOption<string>? Name,
        FSharpOption<string>? TemplateItemName, FSharpOption<string>? Value, FSharpOption<bool>? Visible) =>
        new SliderStep()
            .Set("args", OnePropertyEach(Args))
            .Set("execute", Execute)
            .Set("label", Label)
            .Set("method", Method)
            .Set("name", Name)
            .Set("templateitemname", TemplateItemName)
            .Set("value", Value)
            .Set("visible", Visible);

    private static FSharpOption<DynamicObj.DynamicObj[]>? OnePropertyEach(
        FSharpOption<IEnumerable<Tuple<string, object>>>? args) =>
        args is null
            ? null
            : new FSharpOption<DynamicObj.DynamicObj[]>(
                [.. args.Value.Select(arg => new DynamicObj.DynamicObj().Put(arg.Item1, arg.Item2))]);
}
