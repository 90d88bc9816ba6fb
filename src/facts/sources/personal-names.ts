import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'

/** What all forms of a full name share: its first and last word; undefined for a lone surname. */
export function personalName(label: SourceLabel, { nameWords }: LabelReader): string | undefined {
  const words = nameWords(label)
  return words.length < 2 ? undefined : [words[0], words.at(-1)].join(' ')
}

/** Whether the name in one label is a form of the name in the other, whatever else they say. */
export function bearOneName(a: SourceLabel, b: SourceLabel, reader: LabelReader): boolean {
  if (a.name === undefined && b.name === undefined) return false
  const { relation } = reader.compare(nameAlone(a, reader), nameAlone(b, reader))
  return relation === 'same' || relation === 'less-specific'
}

function nameAlone(label: SourceLabel, { nameWords }: LabelReader): SourceLabel {
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
