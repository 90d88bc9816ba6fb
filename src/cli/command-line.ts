import { Command, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { BASELINE_NAME } from '../project/baseline-file.ts'
import type { Concurrency } from '../project/requests.ts'
import { REPORTERS } from '../report/reporters.ts'
import { plainText } from '../report/text/plain-text.ts'
import { UserError } from '../text/user-error.ts'
import type { AuditFlags } from './commands/audit.ts'
import type { BaselineFlags } from './commands/baseline.ts'
import type { ExceptionFlags } from './commands/exceptions.ts'
import type { LintFlags } from './commands/lint.ts'
import type { SourceFlags } from './commands/sources.ts'
import type { ConfigFlags } from './flags.ts'
import { print, printError } from './output.ts'
import type { SurveyFlags } from './survey.ts'

type RunCommand = (command: () => Promise<number>) => () => Promise<void>

/** The commands and options of geolint; `run` runs one and takes its exit code. */
export function commandLine(run: RunCommand): Command {
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
    .option('--quiet', 'report errors only')
    .option(
      '--max-warnings <count>',
      'exit with 1 when there are more warnings',
      wholeNumber('--max-warnings'),
    )
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
    .option('--timing', 'say on standard error how long each stage and each rule took')
    .addHelpText('after', EXAMPLES)
    .action((patterns: string[], flags: LintFlags) =>
      run(async () =>
        (await import('./commands/lint.ts')).runLint(patterns, flags, program.args.length > 0),
      )(),
    )
  withRun(withConfig(program.command('baseline')))
    .description(`write ${BASELINE_NAME}, after which only new findings are reported`)
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .option('--prune', 'take out what is mended, and add nothing')
    .action((patterns: string[], flags: BaselineFlags) =>
      run(async () => (await import('./commands/baseline.ts')).baseline(patterns, flags))(),
    )
  withRun(withConfig(program.command('exceptions')))
    .description('list the exceptions that authors have made, with reason, author and day')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(formatOption(['table', 'json']))
    .action((patterns: string[], flags: ExceptionFlags) =>
      run(async () => (await import('./commands/exceptions.ts')).listExceptions(patterns, flags))(),
    )
  withConfig(program.command('audit'))
    .description('count what every rule, on or off, finds, with examples')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .option('--rule <id>', 'only this rule (may be repeated)', collect, [])
    .option('--sample <count>', 'how many findings of each rule are shown', wholeNumber('--sample'), 5)
    .action((patterns: string[], flags: AuditFlags) =>
      run(async () => (await import('./commands/audit.ts')).audit(patterns, flags))(),
    )
  withConfig(program.command('inspect'))
    .description('print what geolint sees: headline, countries, quotations, sources')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(formatOption(['table', 'json', 'ndjson']))
    .action((patterns: string[], flags: ConfigFlags & { format: 'json' | 'ndjson' | 'table' }) =>
      run(async () => (await import('./commands/inspect.ts')).inspect(patterns, flags))(),
    )
  withConfig(program.command('countries'))
    .description('count the articles about, naming and tagging each country')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(formatOption(['table', 'json', 'csv']))
    .addHelpText('after', COVERAGE)
    .action((patterns: string[], flags: SurveyFlags) =>
      run(async () => (await import('./commands/countries.ts')).listCountries(patterns, flags))(),
    )
  withConfig(program.command('sources'))
    .description('list whom the articles quote, how often, under which labels and since when')
    .argument('[path...]', 'articles, folders and globs', ['.'])
    .addOption(formatOption(['table', 'json', 'csv']))
    .option('--top <count>', 'how many sources the table shows, 0 for all', wholeNumber('--top'), 50)
    .addHelpText('after', LEDGER)
    .action((patterns: string[], flags: SourceFlags) =>
      run(async () => (await import('./commands/sources.ts')).listSources(patterns, flags))(),
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

const CONFIG_OPTIONS = [
  new Option('--config <file>', 'the configuration file'),
  new Option('--no-config', 'look for no configuration'),
]

const RUN_OPTIONS = [
  new Option('--rule <setting>', "set a rule: 'untagged-countries: off' (may be repeated)")
    .argParser(collect)
    .default([]),
  new Option('--baseline <file>', 'leave out the findings of this baseline'),
  new Option('--no-baseline', 'leave out no findings'),
  new Option('--cache', 'remember what was found, outside of git repositories too'),
  new Option('--no-cache', 'remember nothing'),
  new Option('--cache-location <folder>', 'where it is remembered'),
  new Option('--concurrency <threads>', 'lint in so many threads; auto: as many as pay')
    .argParser(concurrency)
    .default('auto'),
]

function withConfig(command: Command): Command {
  return withOptions(command, CONFIG_OPTIONS)
}

function withRun(command: Command): Command {
  return withOptions(command, RUN_OPTIONS)
}

function withOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option)
  return command
}

/** The form in which a command prints what it found. */
function formatOption(choices: readonly string[]): Option {
  return new Option('--format <format>', 'how it is printed').choices(choices).default('table')
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

function concurrency(value: string): Concurrency {
  if (value === 'auto') return value
  if (!/^[1-9]\d*$/.test(value))
    throw new UserError(`--concurrency takes 'auto' or a whole number from 1, not '${value}'`)
  return Number(value)
}

function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value)) throw new UserError(`${option} takes a whole number, not '${value}'`)
    return Number(value)
  }
}

const COVERAGE = `
Of each country:
  about        articles that are about it
  named        articles that name it
  tagged       articles that tag it
  untagged     articles that would have to tag it and do not (rule untagged-countries)
  unmentioned  articles that tag it and never name it, not even by a city (rule unmentioned-country-tag)

json is an object: { articles, withoutCountryTag, unknownTags, inOtherLanguages, countries: [{ code, name, about,
named, tagged, untagged, unmentioned }] }, in which 'untagged' and 'unmentioned' are the paths of the articles.
csv holds counts alone, one country a row.

Exit codes: 0, or 2 when something could not be read.`

const LEDGER = `
Of each source:
  quoted    quotations of it in the text and in blocks
  pulled    pull-quotes that are labelled with it
  articles  articles that it is in
  first     the earliest of them: its date, or its path where none has a date
  last      the latest of them
Below it stand its other labels, and what conflicts: a quotation given to it and to somebody else, a label in a rarer
form than elsewhere, labels in different articles that cannot all be true.

Persons are one source by their full name; a lone surname is not joined with a namesake of another article. Labels
without a name are one source where they differ in form alone.

json is an object: { articles, quotations, fromUnnamed, unspoken, persons, organisations, unnamed, others,
inOtherLanguages, sources: [{ label, kind, quotations, pullQuotes, articles, first: { path, date }, last,
labels: [{ text, count }], mentions: [{ path, line, place, text }], conflicts: [{ path, line, message }] }] }.
csv is one source a row. Both hold all sources.

Exit codes: 0, or 2 when something could not be read.`

const EXAMPLES = `
Examples:
  geolint                                   lint every article below this folder
  geolint articles/bolivia.md --fix         lint one article and mend what is safe
  geolint 'articles/**/*.md' --quiet        errors only
  geolint --staged                          what the next commit would bring
  geolint --since origin/main               what a branch has changed
  geolint --format pretty --format sarif:geolint.sarif
  geolint baseline                          report only what is new from now on
  geolint --stdin --stdin-filename a.md     lint what an editor sends
  geolint inspect articles/bolivia.md       who is quoted, which countries it is about
  geolint countries articles                how often each country is covered, and tagged
  geolint sources articles                  whom they quote, and how often
  geolint explain untagged-countries        why a rule is there and what it wants

--timing: what several rules ask of an article is worked out once, so that the first of them pays for it.

Exit codes: 0 clean or warnings only, 1 errors or too many warnings, 2 could not lint.`
