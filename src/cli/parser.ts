import yargs, { type Argv } from 'yargs';
import { version } from '../base/package.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS, DEFAULT_COMMAND, type Command } from './commands/index.ts';
import { usageError } from './options/read.ts';
import { EXIT, type ExitCode } from './terminal/exit-code.ts';
import { STDIN } from './terminal/stdin.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Widest line of `--help`. */
const MAX_WIDTH = 100;

const EPILOGUE = `Exit codes: 0 done; 1 an input or a check failed; 2 wrong usage or configuration; 3 the output
cannot be written; 70 a bug of gen-snippets. The documentation is in docs/ of the package.`;

/** Words of yargs in plainer words. */
const STRINGS = {
  'Positionals:': 'Arguments:',
  'Show help': 'Show this help',
  // With one text for each grammatical number, which the types of yargs do not know.
  'Not enough non-option arguments: got %s, need at least %s': {
    one: '%s argument is given, and at least %s is needed',
    other: '%s arguments are given, and at least %s is needed',
  } as never,
};

/**
 * Runs a command line.
 *
 * @throws Diagnostic `usage` if the command line is wrong, and whatever the command throws
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  let output = '';
  const parser = buildParser(terminal, (code) => (exitCode = code));
  // yargs loses a lone dash among the arguments of a command.
  const named = args.map((argument) => (argument === '-' ? STDIN : argument));
  await parser.parseAsync(named, {}, (_error, _parsed, text) => {
    output = text;
  });
  // --help and --version give their text to the callback.
  if (output !== '') terminal.stdout.write(`${output}\n`);
  return exitCode;
}

/** @param onExitCode is called when the command has run */
function buildParser(terminal: Terminal, onExitCode: (code: ExitCode) => void): Argv {
  const parser = yargs()
    .scriptName('gen-snippets')
    .locale('en')
    .updateStrings(STRINGS)
    // An option with a dot in its name would become an object.
    .parserConfiguration({ 'dot-notation': false })
    .usage(
      '$0 [command] [inputs..] [options]\n\nCode samples for API documentation: describe a call once, get it in ten languages.',
    )
    .version(version())
    .alias('help', 'h')
    .epilogue(EPILOGUE)
    .wrap(Math.min(MAX_WIDTH, terminal.stderr.columns ?? MAX_WIDTH))
    .exitProcess(false)
    .showHelpOnFail(false);
  for (const command of COMMANDS) {
    parser.command(
      command === DEFAULT_COMMAND ? [command.usage, '$0 [inputs..]'] : command.usage,
      command.describe,
      (builder) => addOptions(builder, command),
      async (values) => onExitCode(await command.run(values as never, terminal)),
    );
  }
  return parser;
}

function addOptions(builder: Argv, command: Command): void {
  for (const [name, { kind, yargs: definition }] of Object.entries(command.options)) {
    if (kind === 'argument') builder.positional(name, definition as Parameters<Argv['positional']>[1]);
    else builder.option(name, { ...definition, group: `${definition.group}:` });
  }
  builder.group(['help', 'version'], 'Help:');
  for (const [line, does] of command.examples) builder.example(line, does);
  builder
    // Before yargs validates: it knows neither repeated options nor near names.
    .middleware((parsed) => void Object.assign(parsed, readArguments(command, parsed)), true)
    .fail((message) => {
      throw usageError(message, { expected: `gen-snippets ${command.usage} [options]` });
    });
}
