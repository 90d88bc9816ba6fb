import type { LabelPart } from '../../source-label.ts'
import { labelPart } from './part.ts'
import type { LabelToken } from './segments.ts'

const DETERMINERS = new Set([
  'a',
  'an',
  'another',
  'her',
  'his',
  'its',
  'my',
  'one',
  'other',
  'our',
  'some',
  'that',
  'the',
  'their',
  'these',
  'this',
  'those',
])

const NUMBERS = new Map<string, number | 'many'>([
  ['all', 'many'],
  ['both', 2],
  ['couple', 2],
  ['dozen', 12],
  ['dozens', 'many'],
  ['eight', 8],
  ['few', 'many'],
  ['five', 5],
  ['four', 4],
  ['hundreds', 'many'],
  ['many', 'many'],
  ['most', 'many'],
  ['multiple', 'many'],
  ['nine', 9],
  ['scores', 'many'],
  ['seven', 7],
  ['several', 'many'],
  ['six', 6],
  ['ten', 10],
  ['thousands', 'many'],
  ['three', 3],
  ['two', 2],
  ['various', 'many'],
])

/** Nouns that count only before *of*: `a group of senators`. */
const COLLECTIVES = new Set(['group', 'handful', 'majority', 'number'])

export function opensRole({ word, capital }: LabelToken): boolean {
  return !capital && word !== 'the' && (DETERMINERS.has(word) || NUMBERS.has(word))
}

/** How many tokens come before a role, and what they say. */
export interface Opening {
  readonly length: number
  readonly parts: readonly LabelPart[]
}

/** The article, the number and the like before everything else, as in `two of the` and `a number of`. */
export function readOpening(tokens: readonly LabelToken[]): Opening {
  const parts: LabelPart[] = []
  let length = 0
  let isPartOf = false
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    const part = openingPart(token, next)
    const isOf = token.word === 'of' && parts.length > 0
    if (!part && !isOf) break
    isPartOf ||= isOf
    if (part) parts.push(part)
    length = at + 1
  }
  const [determiner] = parts
  const isCounted = parts.some(({ kind }) => kind === 'number')
  return isPartOf && determiner && !isCounted && determiner.value !== 'some'
    ? { length, parts: [...parts, { ...determiner, kind: 'number', value: '1' }] }
    : { length, parts }
}

function openingPart(token: LabelToken, next: LabelToken | undefined): LabelPart | undefined {
  const { word } = token
  if (DETERMINERS.has(word)) return labelPart('determiner', [token])
  if (COLLECTIVES.has(word) && next?.word === 'of') return labelPart('number', [token], 'many')
  const isCount = /^\d+$/u.test(word) && next?.joint !== '-'
  const number = NUMBERS.get(word) ?? (isCount ? Number(word) : undefined)
  return number === undefined ? undefined : labelPart('number', [token], String(number))
}
