import type { ParagraphForm, ParagraphSpan } from '../../quoted-text.ts'
import { GIVEN_NAMES, NAME_TITLES } from '../countries/person-names.ts'

/** In characters: a longer heading is a sentence. */
const LONGEST = 120

const NAME =
  /\p{Lu}[\p{L}'’-]+\.?(?: (?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von))*(?: \p{Lu}[\p{L}'’.-]*){1,3}/u
    .source
const INTERVIEW = new RegExp(
  `\\b(?:chat|conversation|dialogue|hour|interview|minutes|q ?& ?a|questions)\\b[^.!?]{0,40}? with `,
  'iu',
)
const LABEL = /^(?:(?:interview|introducing|meet|profile|q ?& ?a)(?:: | ))?/iu
const NAMED = new RegExp(`^${NAME}(?=$|[,:(–—-]| [(–—-])`, 'u')

/**
 * For each paragraph, the person whom the heading above it names: `Ten minutes with Ana Ruiz`, `Q&A: Ana Ruiz`,
 * `Ana Ruiz, judge`. A heading also covers its subheadings.
 */
export function headingSpeakers(
  texts: readonly string[],
  forms: readonly ParagraphForm[],
): (paragraph: number) => ParagraphSpan | undefined {
  const found: (ParagraphSpan | undefined)[] = []
  const above: { readonly depth: number; readonly person: ParagraphSpan | undefined }[] = []
  forms.forEach(({ depth = 1, kind }, paragraph) => {
    if (kind === 'heading') {
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop()
      const person = personIn(texts[paragraph] ?? '', paragraph) ?? above.at(-1)?.person
      above.push({ depth, person })
    }
    found.push(above.at(-1)?.person)
  })
  return (paragraph) => found[paragraph]
}

function personIn(text: string, paragraph: number): ParagraphSpan | undefined {
  if (text.length > LONGEST) return undefined
  const interview = INTERVIEW.exec(text)
  const start = interview ? interview.index + interview[0].length : (LABEL.exec(text)?.[0].length ?? 0)
  const name = NAMED.exec(text.slice(start))?.[0]
  if (name === undefined || !(interview || isPerson(name))) return undefined
  return { paragraph, start, end: start + name.length }
}

/** Whether a given name or a title shows that it is a person's. */
function isPerson(name: string): boolean {
  const first = name.slice(0, name.indexOf(' ')).replace('.', '')
  return GIVEN_NAMES.has(first) || NAME_TITLES.has(first)
}
