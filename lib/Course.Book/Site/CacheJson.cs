using System.Text.Json.Serialization;

namespace Course.Book.Site;

/// <summary>How what the cache keeps is written, without reflection.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CacheJson : JsonSerializerContext;
