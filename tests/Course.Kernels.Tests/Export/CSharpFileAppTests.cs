using Course.Documents;
using Course.Kernels.Export;
using Course.Kernels.Packages;

namespace Course.Kernels.Tests.Export;

public sealed class CSharpFileAppTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_directives_usings_statements_and_types_in_this_order()
    {
        string program = _folder.Export(
            """
            #!markdown

            # Points

            #!csharp

            using System.Globalization;
            using System.Linq;

            record Point(double X, double Y); // a type

            // the data
            int count;
            private readonly double[] xs = { 1, 2 };

            #!csharp

            using System.Globalization;
            using static System.Math;
            public static double Twice(double x) => 2 * x;
            public static double Half(this double x) => x / 2;
            Twice(xs[0]) // shown
            """);

        Assert.StartsWith(
            """
            #:property PublishAot=false
            #:property ManagePackageVersionsCentrally=false
            #:property RestorePackagesWithLockFile=false
            #:property TreatWarningsAsErrors=false
            #:property WarningLevel=0
            #:property ImplicitUsings=disable
            #:property Nullable=annotations
            #:property AllowUnsafeBlocks=true

            using System;
            using System.Text;
            using System.Collections;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using System.Linq;
            using System.Globalization;
            using static System.Math;
            using static NotebookOutput;

            // # Points


            // the data
            int count = default;
            double[] xs = { 1, 2 };

            double Twice(double x) => 2 * x;
            Show(Twice(xs[0])); // shown


            record Point(double X, double Y); // a type

            static class NotebookExtensions
            {
            public static double Half(this double x) => x / 2;
            }

            /// <summary>Prints what the notebook showed.</summary>
            static class NotebookOutput
            """,
            program,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\r", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_packages_sources_and_projects()
    {
        _folder.Write("lib/Course.Tiny/Course.Tiny.csproj", "<Project />");

        string program = _folder.Export(
            """
            #!csharp
            #i "nuget: https://example.org/feed/index.json"
            #i "nuget:feed"
            #r "nuget: A.B, 1.2.0"
            #r "nuget:C"
            #r "nuget: a.b"
            #r "lib/Course.Tiny.dll"
            #r "lib/MathNet.Numerics.dll"
            #r "System.Xml"
            1
            """);

        Assert.Contains(
            """
            #:property RestoreAdditionalProjectSources=https://example.org/feed/index.json;feed
            #:package A.B@1.2.0
            #:package C@*
            #:project lib/Course.Tiny/Course.Tiny.csproj

            using System;
            """,
            program,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_versions_and_the_stand_ins_project_from_a_resolution()
    {
        _folder.Write("lib/Stand.In/Stand.In.csproj", "<Project />");
        NotebookDocument document = NotebookReader.Read(_folder.Write("a.dib", "#!csharp\n#r \"nuget: A\"\n#r \"nuget: B, [1.0,2.0)\"\n#r \"nuget: Absent, 3.0\"\n1"));
        PackageResolution resolution = new()
        {
            Packages = [new("A", "4.5.6"), new("B", "1.9.0"), new("Absent", "stand-in")],
            CompileAssemblies = [],
            RuntimeAssemblies = [],
            NativeLibraries = [],
            StandIn = Path.Combine(_folder.Root, "out", "Stand.In.dll"),
            Notices = ["No source has Absent; the stand-in is used."],
        };

        Assert.Equal(["A", "B", "Absent"], CSharpFileApp.PackagesOf(document).Packages.Select(p => p.Id));
        string program = CSharpFileApp.Export(document, Path.Combine(_folder.Root, "c.cs"), resolution);

        Assert.StartsWith("// No source has Absent; the stand-in is used.\n#:property", program, StringComparison.Ordinal);
        Assert.Contains("\n#:package A@4.5.6\n#:package B@[1.0,2.0)\n#:project lib/Stand.In/Stand.In.csproj\n\n", program, StringComparison.Ordinal);
        Assert.Contains("#:package Absent@3.0", CSharpFileApp.Export(document, Path.Combine(_folder.Root, "c.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_take_up_what_only_lies_beside_an_assembly()
    {
        _folder.Write("lib/Course.Tiny/Course.Tiny.csproj", "<Project />");
        string bin = Directory.CreateDirectory(Path.Combine(_folder.Root, "lib")).FullName;
        CompiledLibrary.Write(Path.Combine(bin, "Course.Tiny.dll"), "public static class Tiny { public const int Value = 1; }");
        CompiledLibrary.Write(Path.Combine(bin, "StandIn.dll"), "public static class Chart { }");
        string package = Path.Combine(_folder.Root, "Real.dll");
        CompiledLibrary.Write(package, "public static class Chart { public static int Line() => 2; }");
        NotebookDocument document = NotebookReader.Read(_folder.Write("a.dib", "#!csharp\n#r \"nuget: Real, 1.0\"\n#r \"lib/Course.Tiny.dll\"\nTiny.Value + Chart.Line()"));
        PackageResolution resolution = new()
        {
            Packages = [new("Real", "1.0")], CompileAssemblies = [package], RuntimeAssemblies = [package], NativeLibraries = [], Notices = [],
        };

        Assert.Contains("#:package Real@1.0", CSharpFileApp.Export(document, Path.Combine(_folder.Root, "c.cs"), resolution), StringComparison.Ordinal);
    }

    [Fact]
    public void Extension_methods_and_types_reach_the_static_methods_and_constants_that_they_use()
    {
        string program = _folder.Export(
            """
            #!csharp
            const int Two = 2;
            const int Alone = 3;
            static int Twice(int x) => Two * x;
            static int Other(int x) => x + Alone;
            record Pair(int A) { public int Both => Twice(A); }
            static int Doubled(this int x) => Twice(x);
            Other(1.Doubled()) + new Pair(2).Both
            """);
        int at = program.IndexOf("static class NotebookExtensions", StringComparison.Ordinal);
        Assert.Contains("\nusing static NotebookExtensions;\n", program, StringComparison.Ordinal);
        Assert.All(["public const int Two = 2;", "public static int Twice(int x) => Two * x;", "public static int Doubled(this int x)"], line => Assert.Contains(line, program[at..], StringComparison.Ordinal));
        Assert.All(["\nint Other(int x) => x + Alone;", "\nconst int Alone = 3;"], line => Assert.Contains(line, program[..at], StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_reference_to_what_is_no_assembly()
    {
        _folder.Write("lib/Course.Tiny/Course.Tiny.csproj", "<Project />");
        _folder.Write("lib/Course.Tiny.dll", "text");
        AssertRefusal(_folder.Refused("#!csharp\n#r \"lib/Course.Tiny.dll\"\n1"), 1, 2, "#r \"lib/Course.Tiny.dll\"", "");
    }

    [Fact]
    public void Names_a_cell_that_does_not_compile_once_the_packages_are_there()
    {
        NotebookDocument document = NotebookReader.Read(_folder.Write("a.dib", "#!csharp\n#r \"nuget: A, 1.0\"\nint x = \"text\";"));
        PackageResolution resolution = new() { Packages = [new("A", "1.0")], CompileAssemblies = [], RuntimeAssemblies = [], NativeLibraries = [], Notices = [] };
        string output = Path.Combine(_folder.Root, "c.cs");

        Assert.Contains("#:package A@1.0", CSharpFileApp.Export(document, output), StringComparison.Ordinal);
        AssertRefusal(Assert.Throws<FileAppExportException>(() => CSharpFileApp.Export(document, output, resolution)), 1, 3, "text", "(CS0029)");
    }

    [Fact]
    public void Prints_no_value_of_a_method_that_returns_none()
    {
        string program = _folder.Export("#!csharp\nvoid F() { }\nF()\n#!csharp\nConsole.WriteLine(1)\n#!csharp\nawait Task.Delay(0)\n#!csharp\ndisplay(3)");

        Assert.Contains("\nF();\n", program, StringComparison.Ordinal);
        Assert.Contains("\nConsole.WriteLine(1);\n", program, StringComparison.Ordinal);
        Assert.Contains("\nawait Task.Delay(0);\n", program, StringComparison.Ordinal);
        Assert.Contains("\ndisplay(3);\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Avoids_the_notebooks_own_names()
    {
        string program = _folder.Export("#!csharp\nint Show(int x) => x;\nclass NotebookOutput { }\nShow(1)");

        Assert.Contains("\nShow_(Show(1));\n", program, StringComparison.Ordinal);
        Assert.Contains("static class NotebookOutput_\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_notebook_declare_a_name_that_a_notebook_gives()
    {
        string program = _folder.Export("#!csharp\nstring CSS(string s) => s;\nrecord Formatter(int X);\n#!csharp\nvar f = new Formatter(1);\nCSS(\"a\")");

        Assert.Contains("Show(CSS(\"a\"));", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_both_files_of_a_name_declared_twice()
    {
        _folder.Write("_setup.dib", "#!csharp\n\nint seed = 1;");

        AssertRefusal(
            _folder.Refused("#!csharp\n#!import \"_setup.dib\"\nvar seed = 2;"), 1, 3, "seed", "declared twice (also in _setup.dib, cell 1, line 3)");
    }

    [Fact]
    public void Makes_a_skipped_cell_a_comment()
    {
        string cells = """{"cell_type":"code","metadata":{"tags":["skip-execution"]},"outputs":[],"source":["return;\n","x"]}""";
        string path = _folder.Write("s.ipynb", $$"""{"cells":[{{cells}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

        string program = CSharpFileApp.Export(NotebookReader.Read(path), Path.Combine(_folder.Root, "c.cs"));

        Assert.Contains("\n// return;\n// x\n", program, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!csharp\nvar x = 1;\n#!md\ntext\n#!csharp\n\n\nvar x = 2;", 3, 8, "x", "the name is declared twice (also in cell 1, line 2)")]
    [InlineData("#!csharp\nfor (int i = 0; i < 2; i++) { }\n#!csharp\nvar i = 2;", 1, 2, "i", "the name is declared twice (also in cell 2, line 4)")]
    [InlineData("#!csharp\nrecord P(int X);\n#!csharp\nclass P { }", 2, 4, "P", "the name is declared twice")]
    [InlineData("#!csharp\nint F(int x) => x;\n#!csharp\nint F(string s) => 1;", 2, 4, "F", "the name is declared twice")]
    [InlineData("#!csharp\nvar (a, b) = (1, 2);\n#!csharp\nvar b = 2;", 2, 4, "b", "the name is declared twice")]
    [InlineData("#!csharp\n#r \"nuget: Not.Here, 1.0\"\nvar n = new NotHere();\n#!csharp\nvar n = 2;", 2, 5, "n", "the name is declared twice")]
    [InlineData("#!csharp\nvar args = 1;", 1, 2, "args", "the name is declared twice")]
    [InlineData("#!csharp\nusing T = System.Int32;\n#!csharp\nusing T = System.Int64;\n1", 2, 4, "T", "the name is declared twice")]
    [InlineData("#!csharp\nvar y = 1;\nif (y > 0)\n{\n    return 5;\n}", 1, 5, "return", "Write the value as the last expression")]
    [InlineData("#!csharp\nvar y = 1;\n#!set --name z --value 3", 1, 3, "#!set", "the directive has no meaning in a program. Remove it.")]
    [InlineData("#!csharp\n#!time\n1", 1, 2, "#!time", "the directive has no meaning in a program. Remove it.")]
    [InlineData("#!csharp\n1\n#!html\n\n<b>x</b>", 2, 5, "a html cell", "a C# program has no place for it.")]
    [InlineData("#!csharp\nint P => 3;", 1, 2, "the property P", "a program cannot declare it outside a type.")]
    [InlineData("#!csharp\nnamespace A { }", 1, 2, "CS7021", "Correct the cell")]
    [InlineData("#!csharp\nJavascript(\"x\");", 1, 2, "Javascript", "only a notebook can show it.")]
    [InlineData("#!csharp\n3.DisplayAs(\"text/html\");", 1, 2, "DisplayAs", "only a notebook can show it.")]
    [InlineData("#!csharp\n1\n#!csharp\n\nnew LaTeXString(\"x\")", 2, 5, "LaTeXString", "only a notebook knows the type.")]
    [InlineData("#!csharp\nFormatter.Register<int>(x => 1);", 1, 2, "Formatter", "only a notebook knows the type.")]
    [InlineData("#!csharp\nvar d = display(1);", 1, 2, "the value of display", "cannot be updated")]
    [InlineData("#!csharp\n3.Display().Update(4);", 1, 2, "the value of display", "cannot be updated")]
    [InlineData("#!csharp\nusing Microsoft.DotNet.Interactive.Formatting;\n1", 1, 2, "using Microsoft.DotNet.Interactive.Formatting;", "the notebook's engine is not there")]
    [InlineData("#!csharp\nvar k = 2;\nint F2(this int x) => x * k;", 1, 3, "k", "the compiler refuses it")]
    [InlineData("#!csharp\nusing Not.There;\n1", 1, 2, "Not", "(CS0246)")]
    [InlineData("#!csharp\n1\n#!csharp\nvar z = ;", 2, 4, "CS1525", "Correct the cell")]
    [InlineData("#!csharp\n\n\nUnknown()", 1, 4, "Unknown", "(CS0103)")]
    [InlineData("#!csharp\n#r \"nuget: A, 1.0\"\n#!csharp\n#r \"nuget: A, 2.0\"", 2, 4, "nuget: A, 2.0", "cell 1 already asks for nuget: A, 1.0.")]
    [InlineData("#!csharp\n#r \"other.dll\"", 1, 2, "#r \"other.dll\"", "no project other is near that assembly")]
    [InlineData("#!csharp\n#!import \"none.dib\"", 1, 2, "#!import", "'none.dib' cannot be read.")]
    [InlineData("#!csharp\n#!import notes.txt", 1, 2, "#!import", "'notes.txt' is no .dib, .ipynb, .cs or .csx file.")]
    [InlineData("#!csharp\n#!import a.dib", 1, 2, "#!import", "the imports make a circle: a.dib → a.dib.")]
    public void Refuses_what_one_program_cannot_say(string dib, int cell, int line, string construct, string problem)
    {
        AssertRefusal(_folder.Refused(dib), cell, line, construct, problem);
    }

    [Fact]
    public void Names_the_imported_file_and_its_line()
    {
        _folder.Write("_setup.dib", "#!md\n\nSetup\n\n#!csharp\n\nint seed = 1;\nreturn;");

        FileAppExportException e = _folder.Refused("#!csharp\n#!import \"_setup.dib\"\n1");

        Assert.Equal("_setup.dib", e.Path);
        AssertRefusal(e, 2, 8, "return", "would end the whole program");
    }

    [Fact]
    public void Finds_a_circle_over_several_files()
    {
        _folder.Write("b.dib", "#!csharp\n#!import c.dib");
        _folder.Write("c.dib", "#!csharp\n#!import b.dib");

        AssertRefusal(_folder.Refused("#!csharp\n#!import b.dib"), 1, 2, "#!import", "a.dib → b.dib → c.dib → b.dib");
    }

    private static void AssertRefusal(FileAppExportException e, int cell, int line, string construct, string problem)
    {
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Equal((cell, line, construct), (e.Cell, e.Line, e.Construct));
        Assert.Contains($"({line}), cell {cell}: {construct}: ", e.Message, StringComparison.Ordinal);
    }
}
