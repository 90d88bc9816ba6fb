import { Argument, type Command, Option } from 'commander'
import { BASELINE_NAME } from '../project/baseline-file.ts'
import type { Concurrency } from '../project/requests.ts'
import { UserError } from '../text/user-error.ts'

export const SAFE_OPTION = new Option(
  '--safe',
  "run no code but geolint's own, for articles and configurations that you do not trust",
)

const CONFIG_OPTIONS = [
  new Option('--config <file>', 'use this configuration file'),
  new Option('--no-config', 'ignore all configuration files'),
  SAFE_OPTION,
]

export const RULE_OPTION = new Option(
  '--rule <setting>',
  "configure a rule, such as 'untagged-countries: off' (repeatable)",
)
  .argParser(collect)
  .default([], 'none')

/** For the commands that hold quotations against evidence. */
export const EVIDENCE_OPTION = new Option(
  '--evidence <path>',
  'check the quotations of all articles against this file or folder of transcripts (repeatable)',
)
  .argParser(collect)
  .default([], 'none')

export const NOW_OPTION = new Option(
  '--now <time>',
  'lint as if it were this time, such as 2026-12-01, for embargoes and exceptions that expire',
)

export const CACHE_OPTIONS = [
  new Option('--cache', 'cache results, even outside git repositories'),
  new Option('--no-cache', 'do not use the cache'),
  new Option('--cache-location <folder>', 'folder for the cache'),
]

export const SPEED_OPTIONS = [
  ...CACHE_OPTIONS,
  new Option('--concurrency <threads>', 'number of threads; auto lets the size of the run decide')
    .argParser(concurrency)
    .default('auto'),
]

const RUN_OPTIONS = [
  RULE_OPTION,
  new Option('--baseline <file>', 'do not report the findings listed in this baseline file'),
  new Option('--no-baseline', 'report all findings, even those in the baseline'),
  ...SPEED_OPTIONS,
]

export const WRITTEN_BASELINE = new Option(
  '--baseline <file>',
  `the baseline file to write (default: the nearest ${BASELINE_NAME})`,
)

export function withConfig(command: Command): Command {
  return withOptions(command, CONFIG_OPTIONS)
}

export function withRun(command: Command): Command {
  return withOptions(command, RUN_OPTIONS)
}

export function withOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option)
  return command
}

export function pathsArgument(): Argument {
  return new Argument('[path...]', 'articles, folders and globs').default(['.'], 'this folder')
}

export function formatOption(choices: readonly string[]): Option {
  return new Option('--format <format>', 'output format').choices(choices).default('table')
}

export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

function concurrency(value: string): Concurrency {
  if (value === 'auto') return value
  if (!/^[1-9]\d*$/.test(value))
    throw new UserError(`--concurrency must be 'auto' or a whole number of at least 1, not '${value}'`)
  return Number(value)
}

export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value)) throw new UserError(`${option} must be a whole number, not '${value}'`)
    return Number(value)
  }
}
