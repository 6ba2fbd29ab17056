// Compiles each file as a program of its own, with the options of csc. Only one file of a program may hold
// statements at its top, so one csc cannot take two samples; starting it anew for each takes ten times as long.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

string[] files = args.Where(argument => argument.EndsWith(".cs")).ToArray();
CSharpCommandLineArguments options = CSharpCommandLineParser.Default.Parse(
    args.Except(files).Append(files[0]), Directory.GetCurrentDirectory(), sdkDirectory: null);
List<Diagnostic> complaints = options.Errors.ToList();
PortableExecutableReference[] references = options.MetadataReferences
    .Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties))
    .ToArray();
foreach (string file in files)
{
    SyntaxTree tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), options.ParseOptions, file);
    CSharpCompilation program = CSharpCompilation.Create("sample", [tree], references, options.CompilationOptions);
    complaints.AddRange(program.Emit(Stream.Null).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning));
}

foreach (Diagnostic complaint in complaints)
{
    Console.WriteLine(complaint);
}

return complaints.Count == 0 ? 0 : 1;
