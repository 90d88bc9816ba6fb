import { Argument, Command, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { BASELINE_NAME } from '../project/baseline-file.ts'
import { REPORTERS } from '../report/reporters.ts'
import { plainLine } from '../report/text/plain-text.ts'
import { UserError } from '../text/user-error.ts'
import type { AuditFlags } from './commands/audit.ts'
import type { BaselineFlags } from './commands/baseline.ts'
import type { ExceptionFlags } from './commands/exceptions.ts'
import type { InitFlags } from './commands/init.ts'
import type { LintFlags } from './commands/lint.ts'
import type { McpFlags } from './commands/mcp.ts'
import type { LspFlags } from './commands/lsp.ts'
import type { QuotationFlags } from './commands/quotations.ts'
import type { SourceFlags } from './commands/sources.ts'
import type { ConfigFlags } from './flags.ts'
import { AGENTS, COVERAGE, EXAMPLES, LEDGER, RECORD, SHEET, SHELLS } from './help-texts.ts'
import {
  CACHE_OPTIONS,
  EVIDENCE_OPTION,
  NOW_OPTION,
  RULE_OPTION,
  SAFE_OPTION,
  SPEED_OPTIONS,
  WRITTEN_BASELINE,
  collect,
  formatOption,
  pathsArgument,
  wholeNumber,
  withConfig,
  withOptions,
  withRun,
} from './options.ts'
import { print, printError } from './output.ts'
import { fitted } from './terminal.ts'
import type { SurveyFlags } from './survey.ts'

type RunCommand = (command: () => Promise<number>) => () => Promise<void>

/** The command line of geolint; `run` runs a command and receives its exit code. */
export function commandLine(run: RunCommand): Command {
  const program = new Command('geolint')
    .description(packageJson.description)
    .version(packageJson.version, '-V, --version', 'print the version number')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void print(text),
      writeErr: (text) => void printError(text),
      outputError: (text, write) =>
        write(`${fitted(plainLine(text.replace(/^error: /, 'geolint: ')), 'stderr')}\n`),
    })
    .showHelpAfterError("(run 'geolint --help' for all commands and options)")
    .enablePositionalOptions()
    .hook('preSubcommand', passOptions)
  withOptions(withRun(withConfig(program)), [EVIDENCE_OPTION, NOW_OPTION])
    .addArgument(pathsArgument())
    .addOption(
      new Option('--only <rule>', 'run only this rule, even if it is off (repeatable)')
        .argParser(collect)
        .default([], 'all that are on'),
    )
    .addOption(
      new Option('--staged', 'lint only staged articles, using their staged text').conflicts([
        'since',
        'stdin',
        'fix',
      ]),
    )
    .addOption(
      new Option('--since <ref>', 'lint only what has changed since a git commit, branch or tag').conflicts(
        'stdin',
      ),
    )
    .addOption(
      new Option(
        '--watch',
        'lint again whenever an article or a setting changes, until you press Ctrl-C',
      ).conflicts([
        'diff',
        'fix',
        'fixDryRun',
        'fixSuggestions',
        'maxWarnings',
        'staged',
        'statistics',
        'stdin',
        'timing',
      ]),
    )
    .option('--stdin', 'lint text from standard input')
    .option('--stdin-filename <path>', 'path to use for the text from standard input')
    .option('--quiet', 'report errors only')
    .option(
      '--max-warnings <count>',
      'exit with 1 if there are more warnings than this',
      wholeNumber('--max-warnings'),
    )
    .option('--fix', 'apply safe fixes to the files')
    .addOption(
      new Option('--fix-dry-run', 'report what would be left after --fix, without changing files').conflicts(
        'fix',
      ),
    )
    .addOption(
      new Option(
        '--fix-suggestions',
        'ask about each suggestion, and apply those you accept; needs a terminal',
      ).conflicts([
        'diff',
        'fix',
        'fixDryRun',
        'force',
        'format',
        'outputFile',
        'quiet',
        'since',
        'staged',
        'statistics',
        'stdin',
        'stdinFilename',
        'timing',
      ]),
    )
    .addOption(
      new Option(
        '--diff',
        'print a unified diff of what --fix would change, without changing files',
      ).conflicts(['fix', 'fixDryRun', 'outputFile']),
    )
    .addOption(
      new Option('--format <format[:file]>', `${Object.keys(REPORTERS).join(', ')} or a module (repeatable)`)
        .argParser(collect)
        .default([], 'pretty; in GitHub Actions also github and markdown'),
    )
    .option('--output-file <path>', 'write the report to a file')
    .option('--force', 'write reports even over links, articles, configurations and files that git tracks')
    .option('--color', 'always colour the output')
    .option('--no-color', 'never colour the output')
    .option('--statistics', 'print a table of findings and affected articles by rule')
    .option('--timing', 'print how long each stage and each rule took, on standard error')
    .addHelpText('after', () => fitted(EXAMPLES, 'stdout'))
    .action((_: string[], flags: LintFlags) => {
      const paths = withoutVerb(program.args)
      const isNamed = paths.length > 0
      return run(async () =>
        (await import('./commands/lint.ts')).runLint(isNamed ? paths : ['.'], flags, isNamed),
      )()
    })
  withOptions(withConfig(program.command('baseline')), [
    RULE_OPTION,
    WRITTEN_BASELINE,
    EVIDENCE_OPTION,
    NOW_OPTION,
    ...SPEED_OPTIONS,
  ])
    .description(`record current findings in ${BASELINE_NAME}, so that only new ones are reported`)
    .addArgument(pathsArgument())
    .option('--prune', 'remove fixed findings without adding new ones')
    .option('--force', 'write the baseline even over links, articles and configurations')
    .action((patterns: string[], flags: BaselineFlags) =>
      run(async () => (await import('./commands/baseline.ts')).baseline(patterns, flags))(),
    )
  withOptions(withRun(withConfig(program.command('exceptions'))), [NOW_OPTION])
    .description('list the exceptions in articles, with their reasons, authors and dates')
    .addArgument(pathsArgument())
    .addOption(formatOption(['table', 'json']))
    .action((patterns: string[], flags: ExceptionFlags) =>
      run(async () => (await import('./commands/exceptions.ts')).listExceptions(patterns, flags))(),
    )
  withOptions(withConfig(program.command('audit')), [EVIDENCE_OPTION, NOW_OPTION])
    .description('count what each rule finds, even if it is off, and show examples')
    .addArgument(pathsArgument())
    .addOption(
      new Option('--rule <id>', 'audit only this rule (repeatable)').argParser(collect).default([], 'all'),
    )
    .option('--sample <count>', 'how many findings to show for each rule', wholeNumber('--sample'), 5)
    .action((patterns: string[], flags: AuditFlags) =>
      run(async () => (await import('./commands/audit.ts')).audit(patterns, flags))(),
    )
  withOptions(withConfig(program.command('inspect')), [EVIDENCE_OPTION, ...CACHE_OPTIONS])
    .description('print what geolint sees in each article: headline, countries, quotations, sources')
    .addArgument(pathsArgument())
    .addOption(formatOption(['table', 'json', 'ndjson']))
    .addHelpText('after', () => fitted(RECORD, 'stdout'))
    .action((patterns: string[], flags: ConfigFlags & { format: 'json' | 'ndjson' | 'table' }) =>
      run(async () => (await import('./commands/inspect.ts')).inspect(patterns, flags))(),
    )
  withConfig(program.command('countries'))
    .description('count the articles that are about, name or tag each country')
    .addArgument(pathsArgument())
    .addOption(formatOption(['table', 'json', 'csv', 'html']))
    .addHelpText('after', () => fitted(COVERAGE, 'stdout'))
    .action((patterns: string[], flags: SurveyFlags) =>
      run(async () => (await import('./commands/countries.ts')).listCountries(patterns, flags))(),
    )
  withConfig(program.command('sources'))
    .description('list who is quoted, how often, under which labels and since when')
    .addArgument(pathsArgument())
    .addOption(formatOption(['table', 'json', 'csv', 'html']))
    .option('--top <count>', 'how many sources to show in the table (0 for all)', wholeNumber('--top'), 50)
    .addHelpText('after', () => fitted(LEDGER, 'stdout'))
    .action((patterns: string[], flags: SourceFlags) =>
      run(async () => (await import('./commands/sources.ts')).listSources(patterns, flags))(),
    )
  withOptions(withConfig(program.command('quotations')), [EVIDENCE_OPTION, ...CACHE_OPTIONS])
    .description(
      'check quotations against recordings, transcripts and notes (confidential: prints their words)',
    )
    .addArgument(pathsArgument())
    .addOption(formatOption(['table', 'json', 'csv', 'html']))
    .option(
      '--unsupported',
      'show only quotations that the evidence does not support, and exit with 1 if any',
    )
    .addHelpText('after', () => fitted(SHEET, 'stdout'))
    .action((patterns: string[], flags: QuotationFlags) =>
      run(async () => (await import('./commands/quotations.ts')).listQuotations(patterns, flags))(),
    )
  withConfig(program.command('rules'))
    .description('list all rules, with the severities that apply in this folder')
    .action((flags: ConfigFlags) => run(async () => (await import('./commands/rules.ts')).listRules(flags))())
  withConfig(program.command('explain'))
    .description('explain what a rule finds, why it matters, and how to fix it')
    .argument('<rule>', 'id of the rule')
    .action((id: string, flags: ConfigFlags) =>
      run(async () => (await import('./commands/explain.ts')).explain(id, flags))(),
    )
  withConfig(program.command('config'))
    .description('print the settings that apply to an article, and where each comes from')
    .argument('<path>', 'path of the article')
    .action((path: string, flags: ConfigFlags) =>
      run(async () => (await import('./commands/config.ts')).showConfig(path, flags))(),
    )
  program
    .command('init')
    .description('write a commented configuration based on the articles in a folder')
    .addArgument(new Argument('[folder]', 'folder of articles').default('.', 'this folder'))
    .option('--baseline', `also record the findings that are left in ${BASELINE_NAME}`)
    .action((folder: string, flags: InitFlags) =>
      run(async () => (await import('./commands/init.ts')).init(folder, flags))(),
    )
  program
    .command('lsp')
    .description('serve an editor that speaks the Language Server Protocol, over standard input and output')
    .addOption(SAFE_OPTION)
    .addOption(new Option('--stdio', 'what some editors add; nothing else is possible').hideHelp())
    .action((flags: LspFlags) => run(async () => (await import('./commands/lsp.ts')).lsp(flags))())
  program
    .command('mcp')
    .description('serve an agent over standard input and output (Model Context Protocol); changes no file')
    .addArgument(new Argument('[folder...]', 'folders to read').default([], 'those that the client names'))
    .addOption(SAFE_OPTION)
    .addHelpText('after', () => fitted(AGENTS, 'stdout'))
    .action((folders: string[], flags: McpFlags) =>
      run(async () => (await import('./commands/mcp.ts')).mcp(folders, flags))(),
    )
  program
    .command('completion')
    .description('print the script that lets a shell complete commands, options and rules')
    .addArgument(
      new Argument('<shell>', 'shell to complete in').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText('after', () => fitted(SHELLS, 'stdout'))
    .action((shell: string) =>
      run(async () => (await import('./commands/completion.ts')).printScript(shell))(),
    )
  program
    .command('complete', { hidden: true })
    .argument('[word...]')
    .allowUnknownOption()
    .action((words: string[]) =>
      run(async () => (await import('./commands/completion.ts')).complete(program, words))(),
    )
  return program
}

/** Drops the `lint` or `check` that other linters put before paths. A folder of that name is written `./lint`. */
function withoutVerb(paths: readonly string[]): readonly string[] {
  const [first = ''] = paths
  return ['check', 'lint'].includes(first) ? paths.slice(1) : paths
}

/** Hands the options before a command on to it: one that is not heard, such as --safe, would be worse than none. */
function passOptions(program: Command, command: Command): void {
  for (const option of program.options) {
    const name = option.attributeName()
    if (program.getOptionValueSource(name) !== 'cli') continue
    if (!command.options.some((one) => one.attributeName() === name))
      throw new UserError(`${option.long ?? option.flags} is not an option of 'geolint ${command.name()}'`)
    command.setOptionValueWithSource(name, program.getOptionValue(name), 'cli')
  }
}
