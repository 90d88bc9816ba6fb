import { type Prose, proseSpan } from '../markdown/prose.ts'
import { proseOf } from '../markdown/read-prose.ts'
import type { SourceFile } from '../text/source-file.ts'
import { excerpt } from '../text/source-file.ts'
import type { Part } from './article.ts'
import type { Block } from './blocks.ts'
import type { FrontMatter, FrontMatterValue } from './front-matter/front-matter.ts'

const HEADLINE_KEYS = ['title', 'headline']
const STANDFIRST_KEYS = ['standfirst', 'subtitle', 'deck', 'dek', 'lede', 'summary', 'excerpt', 'description']
const LONGEST_HEADLINE_WORDS = 20
const LONGEST_STANDFIRST_WORDS = 40

export interface ArticleHead {
  readonly headline: Part | undefined
  readonly standfirst: Part | undefined
  /** The blocks of the body that are headline and standfirst, though the front matter may have them too. */
  readonly headlineBlock: Block | undefined
  readonly standfirstBlock: Block | undefined
}

/** Finds headline and standfirst: in the front matter, else where the text begins. */
export function readHead(
  source: SourceFile,
  frontMatter: FrontMatter,
  blocks: readonly Block[],
): ArticleHead {
  const values = valuesByKey(frontMatter)
  const title = keyPart(source, values, HEADLINE_KEYS)
  const at = headlineIndex(blocks, title)
  const headlineBlock = blocks[at]
  const next = headlineBlock && blocks[at + 1]
  const deck = keyPart(source, values, STANDFIRST_KEYS)
  const isStandfirst =
    next?.kind === 'paragraph' && blocks[at + 2] !== undefined && isStandfirstText(next.prose.text)
  const standfirstBlock = isStandfirst ? next : undefined
  return {
    headline: title ?? (headlineBlock && textPart(source, headlineBlock.prose)),
    standfirst: deck ?? (standfirstBlock && textPart(source, standfirstBlock.prose)),
    headlineBlock,
    standfirstBlock,
  }
}

/** The values of the front matter by their keys in lower case, the first of each. */
function valuesByKey({ entries }: FrontMatter): ReadonlyMap<string, FrontMatterValue> {
  const values = new Map<string, FrontMatterValue>()
  for (const { key, value } of entries) {
    const folded = key.toLowerCase()
    if (!values.has(folded)) values.set(folded, value)
  }
  return values
}

/** The heading that repeats the title, else the first `#`, else a first line that is no sentence; -1 for none. */
function headlineIndex(blocks: readonly Block[], title: Part | undefined): number {
  if (title)
    return blocks.findIndex(
      ({ kind, prose }) => kind === 'heading' && fold(prose.text) === fold(title.prose.text),
    )
  const heading = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  return heading === -1 && isPastedHeadline(blocks[0], blocks[1]) ? 0 : heading
}

function isPastedHeadline(first: Block | undefined, second: Block | undefined): boolean {
  const text = first?.prose.text.trim() ?? ''
  return (
    first?.kind === 'paragraph' &&
    second !== undefined &&
    !text.includes('\n') &&
    wordCount(text) <= LONGEST_HEADLINE_WORDS &&
    !/[.:;!,…]["”’]?$/u.test(text) &&
    !/^["“«‘]/u.test(text)
  )
}

/** One or more whole sentences, not words in quotation marks. */
function isStandfirstText(text: string): boolean {
  const trimmed = text.trim()
  return wordCount(trimmed) <= LONGEST_STANDFIRST_WORDS && !/^["“«]/u.test(trimmed)
}

function keyPart(
  source: SourceFile,
  values: ReadonlyMap<string, FrontMatterValue>,
  keys: readonly string[],
): Part | undefined {
  for (const key of keys) {
    const value = values.get(key)
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value.trim() === '') continue
    const prose = proseOf(value.value, source.text, value.span)
    return { ...excerpt(source, proseSpan(prose)), prose, origin: 'front-matter' }
  }
  return undefined
}

function textPart(source: SourceFile, prose: Prose): Part {
  return { ...excerpt(source, proseSpan(prose)), prose, origin: 'text' }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/, LONGEST_STANDFIRST_WORDS + 1).length
}
