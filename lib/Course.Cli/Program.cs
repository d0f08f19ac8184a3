using Course.Cli.Commands;
using Course.Runner.Workers;

return args is [WorkerCommand.Word, .. string[] own] ? WorkerEntry.Run(own) : await CommandLine.RunAsync(args).ConfigureAwait(false);
