import type { FrontMatterValue } from '../../article/front-matter/front-matter.ts'
import { FORMATS } from '../../article/schema/formats.ts'
import type { SchemaFault } from '../../article/schema/schema-faults.ts'
import { either, nearestName } from '../../text/nearest-name.ts'
import { grouped, numbered } from '../../text/numbered.ts'

/** A longer list would not help the reader. */
const MOST_NAMED = 8

/** Keys for a message: the first few, and how many more. */
export function keyList(keys: readonly string[]): string {
  const named = keys.slice(0, MOST_NAMED).map((key) => `'${key}'`)
  const rest = keys.length - named.length
  if (rest > 0) return `${named.join(', ')} and ${grouped(rest)} more`
  const last = named.at(-1) ?? ''
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'empty',
  number: 'a number',
  object: 'a mapping',
  string: 'a string',
}

/** What is wrong with a value, to follow its key. */
export function faultText({ keyword, wanted }: SchemaFault, value: FrontMatterValue | undefined): string {
  const said = valueText(value)
  const limit = String(wanted)
  const counted = (noun: string) => numbered(Number(wanted), noun)
  switch (keyword) {
    case 'type': {
      const kinds: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
      return `must be ${eitherOf(kinds.map((kind) => KINDS[String(kind)] ?? ''))}, not ${said}`
    }
    case 'enum':
      return `must be ${eitherOf((Array.isArray(wanted) ? wanted : []).map(constantText))}, not ${said}${hint(wanted, value)}`
    case 'const':
      return `must be ${constantText(wanted)}, not ${said}`
    case 'format':
      return `must be ${FORMATS[String(wanted)] ?? ''}, not ${said}`
    case 'pattern':
      return `must match ${limit}, and ${said} does not`
    case 'minLength':
      return `must have at least ${counted('character')}`
    case 'maxLength':
      return `must have at most ${counted('character')}`
    case 'minItems':
      return `must have at least ${counted('item')}`
    case 'maxItems':
      return `must have at most ${counted('item')}`
    case 'uniqueItems':
      return 'must not have the same item twice'
    case 'minimum':
      return `must be at least ${limit}, not ${said}`
    case 'maximum':
      return `must be at most ${limit}, not ${said}`
    case 'exclusiveMinimum':
      return `must be more than ${limit}, not ${said}`
    case 'exclusiveMaximum':
      return `must be less than ${limit}, not ${said}`
    case 'multipleOf':
      return `must be a multiple of ${limit}, not ${said}`
    default:
      return `does not satisfy '${keyword}' in house.frontMatter`
  }
}

function eitherOf(all: readonly string[]): string {
  return either(all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), 'one of the others'] : all)
}

function hint(wanted: unknown, value: FrontMatterValue | undefined): string {
  const words = Array.isArray(wanted) ? wanted.filter((one) => typeof one === 'string') : []
  const said = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
  const nearest = said === undefined ? undefined : nearestName(said, words)
  return nearest === undefined ? '' : `; did you mean '${nearest}'?`
}

function constantText(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
}

const LONGEST_VALUE = 40

function valueText(value: FrontMatterValue | undefined): string {
  if (value?.kind === 'list') return 'a list'
  if (value?.kind === 'map') return 'a mapping'
  if (value === undefined || value.value === null) return 'an empty value'
  const text = String(value.value)
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
  return typeof value.value === 'string' ? `'${short}'` : short
}
