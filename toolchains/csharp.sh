#!/usr/bin/env bash
# Fills $GEN_SNIPPETS_TOOLCHAINS/csharp with what C# samples are run with: RestSharp,
# the compiler of the .NET SDK, and a response file that names the reference assemblies.
# Calling the compiler itself takes a second where `dotnet build` takes ten.
set -euo pipefail

restsharp=114.1.0
framework=net10.0
folder="${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}/csharp"

if ! command -v dotnet >/dev/null; then
  echo 'C# samples need the .NET SDK 10: https://dotnet.microsoft.com/download' >&2
  exit 1
fi

# `dotnet --list-sdks` prints lines such as `10.0.401 [/usr/share/dotnet/sdk]`.
sdk=$(dotnet --list-sdks | sed -n 's|^\(10\.[^ ]*\) \[\(.*\)\]$|\2/\1|p' | sort -V | tail -n 1)
if [[ -z $sdk ]]; then
  echo 'C# samples need the .NET SDK 10, and dotnet --list-sdks names none' >&2
  exit 1
fi
reference=$(printf '%s\n' "${sdk%/sdk/*}"/packs/Microsoft.NETCore.App.Ref/10.*/ref/"$framework" | sort -V | tail -n 1)

# Compiles many samples at once, and analyzes them.
each=$(cd "$(dirname "$0")" && pwd)/csharp/CompileEach.cs

# The stamp holds everything that the folder was made from.
stamp=$(printf '%s\n' "RestSharp $restsharp" "$sdk" "$reference" "$(cat "${BASH_SOURCE[0]}" "$each" | sha256sum)")
if [[ -f $folder/stamp && $(<"$folder/stamp") == "$stamp" ]]; then
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_HOME=$work DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NUGET_PACKAGES=$work/packages

cat >"$work/libraries.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>$framework</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="RestSharp" Version="[$restsharp]" />
  </ItemGroup>
</Project>
XML
dotnet restore "$work/libraries.csproj" --verbosity quiet

mkdir -p "$folder"
rm -f "$folder/stamp"
cp "$work/packages/restsharp/$restsharp/lib/$framework/RestSharp.dll" "$folder/RestSharp.dll"
ln -sfn "$sdk/Roslyn/bincore" "$folder/roslyn"
# The analyzers that `dotnet build` and `dotnet format` run.
ln -sfn "$sdk/Sdks/Microsoft.NET.Sdk" "$folder/sdk"

{
  printf '%s\n' -nologo -nostdlib -nullable:enable -warn:9999 -warnaserror -langversion:latest -debug- -target:exe
  printf -- '-reference:"%s"\n' "$reference"/*.dll "$folder/RestSharp.dll"
} >"$folder/csc.rsp"

libraries=()
for library in Microsoft.CodeAnalysis.dll Microsoft.CodeAnalysis.CSharp.dll; do
  libraries+=("-reference:$folder/roslyn/$library")
  # .NET looks for libraries beside the program.
  ln -sfn "roslyn/$library" "$folder/$library"
done
dotnet "$folder/roslyn/csc.dll" "@$folder/csc.rsp" "${libraries[@]}" "-out:$folder/CompileEach.dll" "$each"

cat >"$folder/runtimeconfig.json" <<'JSON'
{
  "runtimeOptions": {
    "tfm": "net10.0",
    "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
    "configProperties": { "System.Runtime.TieredPGO": false }
  }
}
JSON

printf '%s\n' "$stamp" >"$folder/stamp"
