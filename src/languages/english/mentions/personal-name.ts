import { compareLabels } from '../labels/comparison.ts'
import { HONORIFICS, type SourceLabel } from '../labels/part.ts'

/**
 * What the forms of a full name share, its first and last word; undefined for a lone surname. A label that is nothing
 * but a name may have been read as an organisation's.
 */
export function personalName(label: SourceLabel): string | undefined {
  const words = nameWords(label)
  return words.length < 2 ? undefined : [words[0], words.at(-1)].join(' ')
}

/** Whether one is a form of the name of the other, whatever else they say. */
export function bearOneName(a: SourceLabel, b: SourceLabel): boolean {
  if (a.name === undefined && b.name === undefined) return false
  const { relation } = compareLabels(nameAlone(a), nameAlone(b))
  return relation === 'same' || relation === 'less-specific'
}

function nameAlone(label: SourceLabel): SourceLabel {
  return {
    ...label,
    name: nameWords(label).join(' '),
    role: undefined,
    organisation: undefined,
    modifiers: [],
    countries: [],
    number: 1,
    determiner: undefined,
  }
}

/** The words of a name without a title, nor what stands before that: *Republican Sen.*, *Gov.-elect*. */
function nameWords({ name, organisation, role }: SourceLabel): readonly string[] {
  const bare = role === undefined ? organisation : undefined
  const words = (name ?? bare)?.split(' ') ?? []
  return words.slice(1 + words.findLastIndex((word) => HONORIFICS.has(word) || word === 'elect'))
}
