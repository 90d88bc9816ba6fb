import { writeScalar } from '../../article/front-matter/scalar.ts'

/** The entries of `house.sourceLabels.known` as YAML; `note` goes after a label as a comment. */
export function knownLabelLines(
  label: string,
  aliases: readonly string[],
  note: string | undefined,
): readonly string[] {
  return [
    `      - label: ${quoted(label, 'block')}${note === undefined ? '' : ` # ${note}`}`,
    `        aliases: [${aliases.map((alias) => quoted(alias, 'flow')).join(', ')}]`,
  ]
}

/** A string from an article as YAML, in quotation marks if it needs them. */
export function quoted(text: string, place: 'block' | 'flow'): string {
  return writeScalar(text, 'yaml', 'plain', place) ?? JSON.stringify(text)
}
