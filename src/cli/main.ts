import { writeSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { UserError } from '../config/user-error.ts'
import { messageOf } from '../engine/check-article.ts'
import { plainLine, plainText } from '../report/plain-text.ts'
import { REPORTERS } from '../report/reporters.ts'
import type { ConfigFlags } from './config-flags.ts'
import type { LintFlags } from './commands/lint.ts'
import { print, printError } from './output.ts'

/** Exit codes: nothing wrong, something found, could not lint. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const

/** Runs the command line and returns its exit code; nothing that a user can cause ends in a stack trace. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.clean
  let finished = false
  process.on('uncaughtException', (error) => fail(`broke down: ${messageOf(error)}`))
  process.on('exit', () => {
    if (!finished) fail('was ended before it had finished, perhaps by a configuration or a plug-in')
  })
  const run = (command: () => Promise<number>) => async () => {
    exitCode = await command()
  }
  try {
    await commandLine(run).parseAsync([...argv])
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure
    if (error instanceof UserError) {
      await printError(error.lines.map((line) => `geolint: ${plainLine(line)}\n`).join(''))
      return EXIT.failure
    }
    await printError(`geolint: broke down: ${plainLine(messageOf(error))}\n`)
    return EXIT.failure
  } finally {
    finished = true
  }
}

/** The last word of a run that cannot go on. */
function fail(message: string): void {
  process.exitCode = EXIT.failure
  writeSync(process.stderr.fd, `geolint: ${plainLine(message)}\n`)
}

type Run = (command: () => Promise<number>) => () => Promise<void>

function commandLine(run: Run): Command {
  const program = new Command('geolint')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(geolint --help shows all commands and options)')
    .enablePositionalOptions()
  withRun(withConfig(program))
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(
      new Option('--staged', 'lint what is in the git index and not committed yet').conflicts([
        'since',
        'stdin',
        'fix',
      ]),
    )
    .addOption(
      new Option('--since <ref>', 'lint what has changed since a git commit, branch or tag').conflicts(
        'stdin',
      ),
    )
    .option('--stdin', 'lint the text on standard input')
    .option('--stdin-filename <path>', 'the path that the text on standard input has')
    .option('--rule <setting>', "set a rule: 'untagged-countries: off' (may be repeated)", collect, [])
    .option('--quiet', 'report errors only')
    .option('--max-warnings <count>', 'exit with 1 when there are more warnings', wholeNumber)
    .option('--fix', 'make the safe fixes in the files')
    .addOption(
      new Option('--fix-dry-run', 'report what would be left after --fix, and write nothing').conflicts(
        'fix',
      ),
    )
    .addOption(
      new Option('--diff', 'print what --fix would change as a unified diff, and write nothing').conflicts([
        'fix',
        'fixDryRun',
        'outputFile',
      ]),
    )
    .option(
      '--format <format[:file]>',
      `${Object.keys(REPORTERS).join(', ')} or a module (may be repeated)`,
      collect,
      [],
    )
    .option('--output-file <path>', 'write the report to a file')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', EXAMPLES)
    .action((patterns: string[], flags: LintFlags) =>
      run(async () => (await import('./commands/lint.ts')).lint(patterns, flags, program.args.length > 0))(),
    )
  withConfig(program.command('inspect'))
    .description('print what geolint sees: headline, countries, quotations, sources')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['table', 'json', 'ndjson'])
        .default('table'),
    )
    .action((patterns: string[], flags: ConfigFlags & { format: 'json' | 'ndjson' | 'table' }) =>
      run(async () => (await import('./commands/inspect.ts')).inspect(patterns, flags))(),
    )
  withConfig(program.command('rules'))
    .description('list the rules and how they are set here')
    .action((flags: ConfigFlags) => run(async () => (await import('./commands/rules.ts')).listRules(flags))())
  program
    .command('explain')
    .description('print the page of a rule')
    .argument('<rule>', 'the id of a rule')
    .action((id: string) => run(async () => (await import('./commands/explain.ts')).explain(id))())
  withConfig(program.command('config'))
    .description('print the settings that hold for an article, and where each comes from')
    .argument('<path>', 'the path of an article')
    .action((path: string, flags: ConfigFlags) =>
      run(async () => (await import('./commands/config.ts')).showConfig(path, flags))(),
    )
  program
    .command('init')
    .description("write a commented configuration that fits the folder's articles")
    .argument('[folder]', 'where the articles are', '.')
    .action((folder: string) => run(async () => (await import('./commands/init.ts')).init(folder))())
  program.configureOutput({
    writeOut: (text) => void print(text),
    writeErr: (text) => void printError(text.split('\n').map(plainText).join('\n')),
  })
  return program
}

function withConfig(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration file')
    .option('--no-config', 'look for no configuration')
}

function withRun(command: Command): Command {
  return command
    .option('--baseline <file>', 'leave out the findings of this baseline')
    .option('--no-baseline', 'leave out no findings')
    .option('--cache', 'remember what was found (as it is in a git repository)')
    .option('--no-cache', 'remember nothing')
    .option('--cache-location <folder>', 'where it is remembered')
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value)) throw new UserError(`--max-warnings takes a whole number, not '${value}'`)
  return number
}

const EXAMPLES = `
Examples:
  geolint                                   lint every article below this folder
  geolint articles/bolivia.md --fix         lint one article and mend what is safe
  geolint 'articles/**/*.md' --quiet        errors only
  geolint --stdin --stdin-filename a.md     lint what an editor sends
  geolint inspect articles/bolivia.md       who is quoted, which countries it is about
  geolint explain untagged-countries        why a rule is there and what it wants

Exit codes: 0 clean or warnings only, 1 errors or too many warnings, 2 could not lint.`
