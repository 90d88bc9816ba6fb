import { type Prose, proseSpan } from '../markdown/prose.ts'
import { proseOf } from '../markdown/read-prose.ts'
import type { TextFile } from '../text/text-file.ts'
import { excerpt } from '../text/text-file.ts'
import { countWords } from '../text/words.ts'
import type { ArticlePart } from './article.ts'
import type { Block } from './blocks.ts'
import { findDeck } from './deck.ts'
import type { FrontMatter, FrontMatterValue } from './front-matter/front-matter.ts'
import type { StandfirstForm } from './house-style.ts'

const HEADLINE_KEYS = ['title', 'headline']
const STANDFIRST_KEYS = ['standfirst', 'subtitle', 'deck', 'dek', 'lede', 'summary', 'excerpt', 'description']
const LONGEST_HEADLINE_WORDS = 20

export interface ArticleHead {
  readonly headline: ArticlePart | undefined
  readonly standfirst: ArticlePart | undefined
  /** The blocks of the body that are the headline and standfirst, even if the front matter has them too. */
  readonly headlineBlock: Block | undefined
  readonly standfirstBlock: Block | undefined
}

/**
 * Finds the headline and standfirst: in the front matter, or else at the beginning of the text. `isOwn` tells whether a
 * block may be a standfirst: it is neither quoted nor furniture.
 */
export function readHead(
  file: TextFile,
  frontMatter: FrontMatter,
  blocks: readonly Block[],
  { keys }: StandfirstForm,
  isOwn: (block: Block) => boolean,
): ArticleHead {
  const values = valuesByKey(frontMatter)
  const title = keyPart(file, values, HEADLINE_KEYS)
  const at = headlineIndex(blocks, title)
  const headlineBlock = blocks[at]
  const deck = keyPart(file, values, [...keys.map((key) => key.toLowerCase()), ...STANDFIRST_KEYS])
  const isInText = headlineBlock !== undefined || (title !== undefined && !deck)
  const below = isInText ? findDeck(file.text, frontMatter.span.end, blocks, at) : undefined
  const standfirstBlock = below && isOwn(below) ? below : undefined
  return {
    headline: title ?? (headlineBlock && textPart(file, headlineBlock.prose)),
    standfirst: deck ?? (standfirstBlock && textPart(file, standfirstBlock.prose)),
    headlineBlock,
    standfirstBlock,
  }
}

/** The headline alone; `readBlocks` gives the blocks of the body, which are needed only if the front matter has none. */
export function readHeadline(
  file: TextFile,
  frontMatter: FrontMatter,
  readBlocks: () => readonly Block[],
): ArticlePart | undefined {
  const title = keyPart(file, valuesByKey(frontMatter), HEADLINE_KEYS)
  if (title) return title
  const blocks = readBlocks()
  const block = blocks[headlineIndex(blocks, undefined)]
  return block && textPart(file, block.prose)
}

/** The first front-matter value of each key, by the key in lower case. */
function valuesByKey({ entries }: FrontMatter): ReadonlyMap<string, FrontMatterValue> {
  const values = new Map<string, FrontMatterValue>()
  for (const { key, value } of entries) {
    const folded = key.toLowerCase()
    if (!values.has(folded)) values.set(folded, value)
  }
  return values
}

/**
 * The heading or first paragraph that repeats the title; with no title, the first `#` or a first line without a full
 * stop. -1 if none.
 */
function headlineIndex(blocks: readonly Block[], title: ArticlePart | undefined): number {
  if (title) {
    const words = fold(title.prose.text)
    const isFirstLine = (block: Block) =>
      block === blocks[0] && blocks[1] !== undefined && isHeadlineText(block.prose.text.trim())
    return blocks.findIndex(
      (block) => (block.kind === 'heading' || isFirstLine(block)) && fold(block.prose.text) === words,
    )
  }
  const heading = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  return heading === -1 && isPastedHeadline(blocks[0], blocks[1]) ? 0 : heading
}

function isPastedHeadline(first: Block | undefined, second: Block | undefined): boolean {
  const text = first?.prose.text.trim() ?? ''
  return first?.kind === 'paragraph' && second !== undefined && isHeadlineText(text) && !/^["“«‘]/u.test(text)
}

/** Whether it is one short line without a full stop. */
function isHeadlineText(text: string): boolean {
  return !text.includes('\n') && countWords(text) <= LONGEST_HEADLINE_WORDS && !/[.:;!,…]["”’]?$/u.test(text)
}

function keyPart(
  file: TextFile,
  values: ReadonlyMap<string, FrontMatterValue>,
  keys: readonly string[],
): ArticlePart | undefined {
  for (const key of keys) {
    const value = values.get(key)
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value.trim() === '') continue
    const prose = proseOf(value.value, file.text, value.span)
    return { ...excerpt(file, proseSpan(prose)), prose, origin: 'front-matter' }
  }
  return undefined
}

function textPart(file: TextFile, prose: Prose): ArticlePart {
  return { ...excerpt(file, proseSpan(prose)), prose, origin: 'text' }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
