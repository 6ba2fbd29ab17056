// Compiles each file as a program of its own, with the options of csc. Only one file of a program may hold
// statements at its top, so one csc cannot take two samples; starting it anew for each takes ten times as long.
// With --beside=sample.dll, each program is written beside its file under that name, if the file compiles.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
foreach (string file in files)
{
    SyntaxTree tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), options.ParseOptions, file);
    CSharpCompilation program = CSharpCompilation.Create("sample", [tree], references, options.CompilationOptions);
    MemoryStream image = new();
    EmitResult result = program.Emit(image);
    complaints.AddRange(result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning));
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
