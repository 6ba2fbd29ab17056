import { CANARY } from './canary.ts';

/** A program that a careless generator prints, and hostile strings that are executed in it. */
export interface Vulnerable {
  /** How it prints a value carelessly. */
  readonly how: string;
  /** Inserts the value into the program unescaped. */
  readonly print: (value: string) => string;
  /** Each is also used in hostile requests. */
  readonly runs: readonly string[];
}

const java = (statement: string): string =>
  `class Main {\n    public static void main(String[] arguments) throws Exception {\n        ${statement}\n    }\n}\n`;
const objc = (statement: string): string =>
  `#import <Foundation/Foundation.h>\n\nint main(void) {\n    ${statement}\n    return 0;\n}\n`;

/** By language. The canary has to appear in each, or its absence from real samples would prove nothing. */
export const VULNERABLE: Readonly<Record<string, readonly Vulnerable[]>> = {
  shell: [
    {
      how: 'double quotes',
      print: (value) => `echo "${value}"\n`,
      runs: [`$(touch ${CANARY})`, `\`touch ${CANARY}\``, `"; touch ${CANARY}; "`],
    },
    {
      how: 'single quotes without an escape',
      print: (value) => `echo '${value}'\n`,
      runs: [`'; touch ${CANARY} #`],
    },
  ],
  php: [
    {
      how: 'double quotes',
      print: (value) => `<?php\n\necho "${value}";\n`,
      runs: [`{\${system('touch ${CANARY}')}}`, `".system('touch ${CANARY}')."`],
    },
    {
      how: 'single quotes without an escape',
      print: (value) => `<?php\n\necho '${value}';\n`,
      runs: [`'.system('touch ${CANARY}').'`],
    },
    {
      how: 'text outside of PHP',
      print: (value) => `${value}\n`,
      runs: [`<?= system('touch ${CANARY}') ?>`],
    },
  ],
  ruby: [
    {
      how: 'double quotes',
      print: (value) => `puts "${value}"\n`,
      runs: [`#{\`touch ${CANARY}\`}`],
    },
  ],
  python: [
    {
      how: 'single quotes without an escape',
      print: (value) => `print('${value}')\n`,
      runs: [`' + __import__("os").system("touch ${CANARY}") + '`],
    },
    {
      how: 'double quotes without an escape',
      print: (value) => `print("${value}")\n`,
      runs: [`" + __import__('os').system('touch ${CANARY}') + "`],
    },
    {
      how: 'an f-string',
      print: (value) => `print(f'${value}')\n`,
      runs: [`{__import__("os").system("touch ${CANARY}")}`],
    },
  ],
  node: [
    {
      how: 'a template literal',
      print: (value) => `console.log(\`${value}\`);\n`,
      runs: [`\${process.getBuiltinModule("fs").writeFileSync("${CANARY}", "")}`],
    },
  ],
  java: [
    {
      how: 'double quotes without an escape',
      print: (value) => java(`System.out.println("${value}");`),
      runs: [
        `"+new ProcessBuilder("touch","${CANARY}").start()+"`,
        `\\u0022+new java.io.File("${CANARY}").createNewFile()+\\u0022`,
      ],
    },
    {
      how: 'a comment',
      print: (value) => java(`// ${value}`),
      runs: [`\\u000a new java.io.File("${CANARY}").createNewFile();//`],
    },
  ],
  csharp: [
    {
      how: 'double quotes without an escape',
      print: (value) => `System.Console.WriteLine("${value}");\n`,
      runs: [`"+System.IO.File.Create("${CANARY}")+"`],
    },
    {
      how: 'an interpolated string',
      print: (value) => `System.Console.WriteLine($"${value}");\n`,
      runs: [`{System.IO.File.Create("${CANARY}")}`],
    },
  ],
  go: [
    {
      how: 'double quotes without an escape',
      print: (value) =>
        `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tfmt.Fprintln(os.Stdout, "${value}")\n}\n`,
      runs: [`" + func() string { os.Create("${CANARY}"); return "" }() + "`],
    },
    {
      how: 'a raw string',
      print: (value) =>
        `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tfmt.Fprintln(os.Stdout, \`${value}\`)\n}\n`,
      runs: [`\` + func() string { os.Create("${CANARY}"); return "" }() + \``],
    },
  ],
  swift: [
    {
      how: 'double quotes',
      print: (value) => `import Foundation\n\nprint("${value}")\n`,
      runs: [`\\(FileManager.default.createFile(atPath: "${CANARY}", contents: nil))`],
    },
    {
      how: 'a raw string',
      print: (value) => `import Foundation\n\nprint(#"${value}"#)\n`,
      runs: [`\\#(FileManager.default.createFile(atPath: "${CANARY}", contents: nil))`],
    },
  ],
  objc: [
    {
      how: 'a comment',
      print: (value) => objc(`/* ${value} */`),
      runs: [`*/ system("touch ${CANARY}"); /*`],
    },
  ],
};
