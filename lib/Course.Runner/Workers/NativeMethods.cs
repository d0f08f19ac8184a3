using System.Runtime.InteropServices;

namespace Course.Runner.Workers;

/// <summary>The calls of the C library that .NET has no method for. Linux and macOS only.</summary>
internal static partial class NativeMethods
{
    public const int SignalKill = 9;
    public const int SetFileDescriptorFlags = 2;
    public const int CloseOnExec = 1;

    /// <summary>Two 64-bit words on Linux and macOS alike: the soft and the hard limit.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct ResourceLimit
    {
        public ulong Current;
        public ulong Maximum;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    public static partial int SetSession();

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int FileControl(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    public static partial int GetResourceLimit(int resource, out ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    public static partial int SetResourceLimit(int resource, in ResourceLimit limit);
}
