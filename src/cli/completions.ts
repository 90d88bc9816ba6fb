import type { Command, Option } from 'commander'

/** What can be typed next; `files` leaves that to the shell, which knows paths. */
export type Completions = 'files' | readonly Completion[]

export interface Completion {
  readonly value: string
  readonly description: string
}

/** The values that the definition of the command line does not list. */
export interface KnownValues {
  readonly rules: readonly Completion[]
  readonly formats: readonly string[]
}

/** What can replace the last of the words after 'geolint', which may be empty, or what is after the `=` of `--option=`. */
export function completionsOf(program: Command, words: readonly string[], known: KnownValues): Completions {
  const place = placeAfter(program, words.slice(0, -1))
  const { command, positions } = place
  const { option, part: last } = partAfter(place, words.at(-1) ?? '')
  const all = option ? valuesOf(option, known) : candidates(command, { last, positions, known })
  if (all === 'files') return all
  const fitting = all.filter(({ value }) => value.startsWith(last))
  // A first word that is not a command is a path.
  return fitting.length === 0 && !option && !last.startsWith('-') && command === program ? 'files' : fitting
}

interface Place {
  readonly command: Command
  /** The option whose value comes next. */
  readonly option: Option | undefined
  /** How many arguments the command already has. */
  readonly positions: number
}

function placeAfter(program: Command, typed: readonly string[]): Place {
  let place: Place = { command: program, option: undefined, positions: 0 }
  for (const word of typed) {
    const { command, option, positions } = place
    if (option) place = { command, option: word === EQUALS ? option : undefined, positions }
    else if (word.startsWith('-')) place = { command, option: optionAwaitingValue(command, word), positions }
    else {
      const named = positions === 0 ? visibleCommands(command).find((one) => one.name() === word) : undefined
      place = { command: named ?? command, option: undefined, positions: named ? 0 : positions + 1 }
    }
  }
  return place
}

/** Bash makes a word of the sign in `--option=value`. */
const EQUALS = '='

interface Part {
  /** The option whose value it is. */
  readonly option: Option | undefined
  readonly part: string
}

/** The part of the last word that can be replaced. */
function partAfter({ command, option }: Place, word: string): Part {
  if (option) return { option, part: word === EQUALS ? '' : word }
  const [, name = '', value = ''] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
  const named = optionAwaitingValue(command, name)
  return { option: named, part: named ? value : word }
}

/** The option that a word names, if its value is the next word. */
function optionAwaitingValue({ options }: Command, word: string): Option | undefined {
  return options.find((option) => option.required && (option.long === word || option.short === word))
}

/** The values of an option, told by the name that the help gives its value. */
function valuesOf({ argChoices, flags }: Option, { formats, rules }: KnownValues): Completions {
  if (argChoices) return argChoices.map(undescribed)
  const name = /<(.+)>/.exec(flags)?.[1] ?? ''
  if (['id', 'rule', 'setting'].includes(name)) return rules
  if (name.startsWith('format')) return formats.map(undescribed)
  return ['file', 'folder', 'path'].includes(name) ? 'files' : []
}

interface Asked {
  readonly last: string
  readonly positions: number
  readonly known: KnownValues
}

function candidates(command: Command, { known, last, positions }: Asked): Completions {
  if (last.startsWith('-')) return visibleOptions(command)
  const { registeredArguments } = command
  const argument = registeredArguments[Math.min(positions, registeredArguments.length - 1)]
  if (!argument || (positions > 0 && !argument.variadic)) return []
  if (argument.argChoices) return argument.argChoices.map(undescribed)
  if (argument.name() === 'rule') return known.rules
  const commands = positions === 0 ? visibleCommands(command) : []
  if (commands.length === 0) return 'files'
  return commands.map((one) => ({ value: one.name(), description: one.description() }))
}

function visibleOptions(command: Command): readonly Completion[] {
  const options = command.createHelp().visibleOptions(command)
  return options.flatMap(({ description, long }) => (long ? [{ value: long, description }] : []))
}

function visibleCommands(command: Command): readonly Command[] {
  return command.createHelp().visibleCommands(command)
}

function undescribed(value: string): Completion {
  return { value, description: '' }
}
