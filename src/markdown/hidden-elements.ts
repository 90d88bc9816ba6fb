import { type Blank, NOTHING } from './blank-out.ts'

/** The names of elements whose words are struck, or shown by a script if at all. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['del', 'noscript', 's', 'strike', 'template'])

const MAY_HIDE = /<(?:del|noscript|s|strike|template)[\s>]|<[a-z][^<>]*(?:\shidden\b|display\s*:\s*none)/i
const TAG_OR_FENCE = /^[ \t>]*(?:```|~~~)|(?<!`)<(\/?)([a-z][\w-]*)(?=[\s/>])([^<>]*)>/gim
const HIDDEN = /\shidden(?=\s|\/|$|=["'a-z])/i
const NOT_DISPLAYED = /\sstyle\s*=\s*(?:"[^"]*display\s*:\s*none|'[^']*display\s*:\s*none)/i

/**
 * Elements that a reader does not see, or sees as struck out. Each is matched by the next closing tag of its own. A code
 * fence ends what is still open.
 */
export function hiddenElements(text: string): readonly Blank[] {
  if (!MAY_HIDE.test(text)) return []
  const open = new Map<string, { readonly start: number; readonly isHidden: boolean }[]>()
  const blanks: Blank[] = []
  for (const match of text.matchAll(TAG_OR_FENCE)) {
    const [tag, slash, written = '', attributes = ''] = match
    if (slash === undefined) {
      open.clear()
      continue
    }
    const name = written.toLowerCase()
    const stack = open.get(name) ?? []
    if (slash === '') {
      const isHidden = UNPUBLISHED.has(name) || isHiddenBy(attributes)
      if (!attributes.endsWith('/')) stack.push({ start: match.index, isHidden })
      open.set(name, stack)
      continue
    }
    const opened = stack.pop()
    if (opened?.isHidden) blanks.push({ start: opened.start, end: match.index + tag.length, filler: NOTHING })
  }
  return blanks
}

function isHiddenBy(attributes: string): boolean {
  const names = attributes.replaceAll(/=\s*(?:"[^"]*"|'[^']*')/g, '=""')
  return HIDDEN.test(names) || NOT_DISPLAYED.test(attributes)
}
