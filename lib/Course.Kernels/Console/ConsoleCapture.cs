using Course.Kernels.Display;

namespace Course.Kernels.Console;

/// <summary>Puts <c>Console.Out</c>, <c>Console.Error</c> and <c>Console.In</c> under the notebook's control.</summary>
internal static class ConsoleCapture
{
    private static readonly TextWriter Out = TextWriter.Synchronized(new CellWriter("stdout"));
    private static readonly TextWriter Error = TextWriter.Synchronized(new CellWriter("stderr"));
    private static readonly TextReader In = new NoInput();

    /// <summary>Takes the console over; called before every cell, since a cell may have redirected it.</summary>
    public static void Install()
    {
        System.Console.SetOut(Out);
        System.Console.SetError(Error);
        System.Console.SetIn(In);
    }
}
