using System.Globalization;
using System.Text;
using Course.Kernels.Display;

namespace Course.Kernels.Console;

/// <summary>A console stream whose text goes under the running cell, piece by piece as it is written.</summary>
internal sealed class CellWriter : TextWriter
{
    private const string ClosedMessage =
        "A cell closed the console's output, which would silence the rest of the notebook. Remove the call to Close or Dispose on Console.Out or Console.Error.";

    private readonly string _name;

    /// <summary>Makes the stream called "stdout" or "stderr"; lines end in LF on every system, as in the notebook's file.</summary>
    public CellWriter(string name)
        : base(CultureInfo.InvariantCulture)
    {
        _name = name;
        NewLine = "\n";
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => ValueDisplay.Stream(_name, value.ToString());

    public override void Write(char[] buffer, int index, int count)
    {
        if (count > 0)
        {
            ValueDisplay.Stream(_name, new string(buffer, index, count));
        }
    }

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            ValueDisplay.Stream(_name, value);
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!buffer.IsEmpty)
        {
            ValueDisplay.Stream(_name, new string(buffer));
        }
    }

    public override void WriteLine() => Write(CoreNewLine, 0, CoreNewLine.Length);

    public override void WriteLine(string? value) => ValueDisplay.Stream(_name, value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => ValueDisplay.Stream(_name, string.Concat(buffer, NewLine));

    public override void Close() => throw new InvalidOperationException(ClosedMessage);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            throw new InvalidOperationException(ClosedMessage);
        }
    }
}
