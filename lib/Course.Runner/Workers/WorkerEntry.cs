using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipes;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;
using Course.Runner.Execution;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>A worker process from its start to its end: one notebook, cell by cell, as the command line asks.</summary>
public static class WorkerEntry
{
    /// <summary>Runs the worker until it is told to end. When the command line goes away, the worker ends with all it started.</summary>
    /// <param name="arguments">The handles of the two pipes (in, out) and the memory limit in MB, as the command line passes them.</param>
    /// <returns>The exit code 0.</returns>
    /// <exception cref="ArgumentException">There are not three arguments.</exception>
    public static int Run(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count != 3)
        {
            throw new ArgumentException(
                $"A worker takes 3 arguments, not {arguments.Count}. It is started by 'course run', not by hand.", nameof(arguments));
        }

        ProcessFamily.Lead();
        ProcessLimits.Apply(int.Parse(arguments[2], CultureInfo.InvariantCulture));

        // Stays open to the process's end: a thread of the notebook may outlive this method, and the other side this process.
        Serve(new MessageChannel(Open(arguments[0], PipeDirection.In), Open(arguments[1], PipeDirection.Out)));
        return 0;
    }

    private static AnonymousPipeClientStream Open(string handle, PipeDirection direction)
    {
        if (!OperatingSystem.IsWindows())
        {
            // A process that the notebook starts must not hold the pipe open.
            int descriptor = int.Parse(handle, CultureInfo.InvariantCulture);
            _ = NativeMethods.FileControl(descriptor, NativeMethods.SetFileDescriptorFlags, NativeMethods.CloseOnExec);
        }

        return new AnonymousPipeClientStream(direction, handle);
    }

    private static void Serve(MessageChannel channel)
    {
        // Read now: a cell may change the environment.
        string token = Environment.GetEnvironmentVariable(ProcessFamily.TokenVariable) ?? "";
        var family = new ProcessFamily(Environment.ProcessId, token);
        Stream[] markedStreams = [Console.OpenStandardOutput(), Console.OpenStandardError()];
        var packages = new RemotePackageResolver(channel);
        var compiler = new RemoteCompiler(channel);
        using var orders = new BlockingCollection<WorkerMessage>();
        new Thread(() => Listen(channel, packages, compiler, orders, family)) { IsBackground = true, Name = ".NET course pipe" }.Start();

        channel.Send(new Ready());
        WorkerMessage first = orders.Take();
        if (first is not StartNotebook start)
        {
            CompilerEntry.Serve(channel, orders, first);
            return;
        }

        var output = new WorkerOutput(channel, start.OutputLimit);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => output.Flush();
        NotebookEngine engine = NotebookEngine.Start(new NotebookEngineOptions
        {
            NotebookPath = start.NotebookPath,
            Packages = packages,
            CellCache = start.CellCache is null ? null : RunOptions.CellStore(start.CellCache),
            WarmUp = start.WarmUp,
            Compiler = start.HasSharedCompiler ? compiler : null,
            Images = start.ImageFolder is null ? null : new PackageImages(start.ImageFolder),
            DefaultKernel = start.DefaultKernel,
        });
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            output.Flush();
            channel.Send(new UnhandledException(Describe((Exception)e.ExceptionObject, engine)));
        };
        while (orders.Take() is var next and not Shutdown)
        {
            if (next is ExpectCells expected)
            {
                engine.Expect(expected.Cells);
                continue;
            }

            var order = (RunCell)next;
            output.Begin();
            CellError? error = Run(engine, order.Cell, output);
            output.Flush();
            channel.Send(new CellDone(order.Number, error));
            foreach (Stream stream in markedStreams)
            {
                stream.Write(CellMarker.Bytes(token, order.Number));
                stream.Flush();
            }
        }

        engine.DisposeAsync().AsTask().GetAwaiter().GetResult();
        output.Flush();
        channel.Send(new Farewell(engine.PackagesWithoutImage));
    }

    private static void Listen(
        MessageChannel channel, RemotePackageResolver packages, RemoteCompiler compiler, BlockingCollection<WorkerMessage> orders, ProcessFamily family)
    {
        while (channel.Receive() is { } message)
        {
            switch (message)
            {
                case PackagesResolved answer:
                    packages.Answer(answer);
                    break;
                case PackagesFailed answer:
                    packages.Answer(answer);
                    break;
                case PieceCompiled answer:
                    compiler.Answer(answer);
                    break;
                default:
                    orders.Add(message);
                    break;
            }
        }

        family.Kill();
    }

    private static CellError? Run(NotebookEngine engine, NotebookCell cell, WorkerOutput output)
    {
        try
        {
            return engine.RunAsync(cell, output, CancellationToken.None).GetAwaiter().GetResult().Error;
        }
        catch (Exception e)
        {
            // The engine reports what a cell does wrong; this is a fault of the engine, and the cell's all the same.
            return new CellError(e.GetType().FullName ?? e.GetType().Name, e.Message, null, e.ToString().Split('\n', StringSplitOptions.TrimEntries));
        }
    }

    private static CellError Describe(Exception exception, NotebookEngine engine) =>
        new(exception.GetType().Name, exception.Message, engine.LineOf(exception), exception.ToString().Split('\n', StringSplitOptions.TrimEntries));
}
