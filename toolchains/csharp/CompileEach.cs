// Compiles each file as a program of its own, with the options of csc, its analyzers included. Only one file of a
// program may hold statements at its top, so one csc cannot take two samples; starting it anew for each takes ten
// times as long. With --beside=sample.dll, each program is written beside its file under that name, if it compiles.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

const string Beside = "--beside=";
string? beside = args.FirstOrDefault(argument => argument.StartsWith(Beside))?[Beside.Length..];
string[] files = args.Where(argument => argument.EndsWith(".cs")).ToArray();
CSharpCommandLineArguments options = CSharpCommandLineParser.Default.Parse(
    args.Except(files).Where(argument => !argument.StartsWith(Beside)).Append(files[0]),
    Directory.GetCurrentDirectory(),
    sdkDirectory: null);
List<Diagnostic> complaints = options.Errors.ToList();
PortableExecutableReference[] references = options.MetadataReferences
    .Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties))
    .ToArray();
ImmutableArray<DiagnosticAnalyzer> analyzers = options.AnalyzerReferences
    .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, new Loader()).GetAnalyzers(LanguageNames.CSharp))
    .ToImmutableArray();
AnalyzerConfigOptionsResult configured = AnalyzerConfigSet
    .Create(options.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList())
    .GlobalConfigOptions;
CSharpCompilationOptions compilation = options.CompilationOptions.WithSpecificDiagnosticOptions(
    // What the command line says comes before what a configuration says.
    configured.TreeOptions.SetItems(options.CompilationOptions.SpecificDiagnosticOptions));
AnalyzerOptions analysis = new([], new Configuration(configured.AnalyzerOptions));

foreach (string file in files)
{
    SyntaxTree tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), options.ParseOptions, file);
    CSharpCompilation program = CSharpCompilation.Create("sample", [tree], references, compilation);
    MemoryStream image = new();
    EmitResult result = program.Emit(image);
    IEnumerable<Diagnostic> found = result.Diagnostics;
    if (!analyzers.IsEmpty)
    {
        found = found.Concat(await program.WithAnalyzers(analyzers, analysis).GetAnalyzerDiagnosticsAsync());
    }
    complaints.AddRange(found.Where(one => !one.IsSuppressed && one.Severity >= DiagnosticSeverity.Warning));
    if (beside is not null && result.Success)
    {
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(file)!, beside), image.ToArray());
    }
}

foreach (Diagnostic complaint in complaints)
{
    Console.WriteLine(complaint);
}

return complaints.Count == 0 ? 0 : 1;

/// <summary>Loads an analyzer; what it needs lies beside it.</summary>
sealed class Loader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}

/// <summary>The same configuration for every file.</summary>
sealed class Configuration(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
