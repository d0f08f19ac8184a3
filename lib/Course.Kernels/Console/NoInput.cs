namespace Course.Kernels.Console;

/// <summary>Standard input of a headless run: every attempt to read says that nobody is there.</summary>
internal sealed class NoInput : TextReader
{
    public override int Peek() => throw NobodyThere();

    public override int Read() => throw NobodyThere();

    public override int Read(char[] buffer, int index, int count) => throw NobodyThere();

    public override string ReadLine() => throw NobodyThere();

    public override string ReadToEnd() => throw NobodyThere();

    private static InvalidOperationException NobodyThere() => new(
        "This cell reads from the console, and in a headless run nobody can type. Give the value in the code instead of Console.ReadLine or Console.Read.");
}
