import { type ArticleEvidence, NO_EVIDENCE } from '../evidence/given-evidence.ts'
import { openParser, type Parser } from '../markdown/parse.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { containingSpan, contains, type Span } from '../text/span.ts'
import type { Article, BlockQuotation, PullQuoteBlock, TextBlock, Voice } from './article.ts'
import { type Block, flatten } from './blocks.ts'
import { findQuotedParagraphs, pullQuotesByContent } from './quotes/content-pull-quotes.ts'
import { endsOpen } from './ends-open.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import { findFurniture } from './furniture/furniture.ts'
import { pageNoteTest } from './furniture/page-notes.ts'
import { guessLanguage } from './guess-language.ts'
import { readHead } from './headline.ts'
import type { House } from './house.ts'
import type { PageLexicon } from './page-words.ts'
import { readBody } from './read-body.ts'
import { type QuoteBlocks, readQuoteBlocks } from './quotes/quote-blocks.ts'
import { isInMarks, type LabelContext } from './quotes/label.ts'

/** Reads a file as an article, with the page words of all languages: its parts, and whose words each one is. */
export async function readArticle(
  file: TextFile,
  house: House,
  parser: ParserName,
  lexicon: PageLexicon,
  evidence: ArticleEvidence = NO_EVIDENCE,
): Promise<Article> {
  const markdown = await openParser(parser)
  return readText(file, await readFrontMatter(file.text), { evidence, house, lexicon, markdown })
}

/** What an article is read with. */
interface Reading {
  readonly evidence: ArticleEvidence
  readonly house: House
  readonly lexicon: PageLexicon
  readonly markdown: Parser
}

function readText(file: TextFile, frontMatter: FrontMatter, reading: Reading): Article {
  const { evidence, house, lexicon, markdown } = reading
  const body = readBody(file.text, frontMatter, markdown)
  const { masked, tangle } = body
  const document = flatten(body.tree, masked)
  const { blocks } = document
  const tags = tangle ? [] : outside(body.tags, [...document.code, ...document.comments])
  const language = languageOf(frontMatter, house, blocks, lexicon)
  const furniture = findFurniture(
    {
      text: file.text,
      blocks,
      containers: document.containers,
      links: document.links,
      authors: authorsOf(frontMatter),
      headline: headlineOf(frontMatter),
      language,
    },
    lexicon,
  )
  const notOwn = [...furniture, ...document.containers.filter(({ name }) => name === 'blockquote')]
  const head = readHead(file, frontMatter, blocks, house.standfirst, (block) =>
    notOwn.every(({ span }) => !contains(span, block.span)),
  )
  const ownBlocks = outside(blocks, spansOf(furniture))
  const isOwnBlock = isOneOf(ownBlocks)
  const context = { text: file.text, sentenceWords: lexicon.sentenceWordsOf(language) }
  const byForm = readQuoteBlocks({
    ...context,
    blocks,
    containers: document.containers,
    attributeLists: body.attributeLists,
    tags,
    links: document.links,
    forms: house.pullQuotes,
    isFurniture: (block) => !isOwnBlock(block),
    isPageNote: pageNoteTest(lexicon, language),
  })
  const { blockQuotations, pullQuotes } = withQuotationsByContent(ownBlocks, byForm, context)
  const voices = voiceReader({
    ...head,
    furniture,
    pullQuotes,
    quoted: [...blockQuotations, ...byForm.embeds.map((span) => ({ span }))],
  })
  return {
    file,
    house,
    evidence,
    language,
    frontMatter,
    headline: head.headline,
    standfirst: head.standfirst,
    blocks: blocks.map((block): TextBlock => ({
      kind: block.kind,
      depth: block.kind === 'heading' ? block.depth : undefined,
      prose: block.prose,
      span: block.span,
      voice: voices(block),
    })),
    pullQuotes,
    blockQuotations,
    furniture,
    tags,
    comments: document.comments,
    links: document.links,
    notes: document.notes,
    tangle,
    endsOpen: endsOpen(file.text, { ...document, masked, pullQuotes: house.pullQuotes, tags }),
    withBody: (text) =>
      readText(textFile(file.path, file.text.slice(0, frontMatter.span.end) + text), frontMatter, reading),
  }
}

function spansOf(items: readonly { readonly span: Span }[]): readonly Span[] {
  return items.map(({ span }) => span)
}

/**
 * With the blocks and paragraphs in marks that repeat the prose as pull-quotes. To a likelier pull-quote, a less likely
 * one is prose. A paragraph that repeats nothing, but has a label below it, is a block quotation.
 */
function withQuotationsByContent(
  ownBlocks: readonly Block[],
  { blockQuotations, pullQuotes }: QuoteBlocks,
  context: LabelContext,
): Pick<Article, 'blockQuotations' | 'pullQuotes'> {
  const inMarks = findQuotedParagraphs(ownBlocks, context)
  if (inMarks.length === 0 && blockQuotations.length === 0) return { blockQuotations, pullQuotes }
  const running = outside(ownBlocks, spansOf([...pullQuotes, ...blockQuotations]))
  const starts = new Set(running.map(({ span }) => span.start))
  const paragraphs = inMarks.filter(({ span }) => starts.has(span.start))
  const labelled = paragraphs.filter(({ label }) => label)
  const unlabelled = paragraphs.filter(({ label }) => !label)
  const prose = (without: readonly BlockQuotation[]) =>
    outside(running, spansOf(without)).filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
  const found = [
    ...pullQuotesByContent(
      blockQuotations.filter(({ isLedIn, label }) => !isLedIn || label),
      prose([]),
      ({ label, words }, exact) => (label || isInMarks(words) || exact.length > 0 ? 'most' : 'all'),
    ),
    ...pullQuotesByContent(labelled, prose(labelled), () => 'most'),
    ...pullQuotesByContent(unlabelled, prose(paragraphs), () => 'nearly-all'),
  ]
  const pulled = new Set(found.map(({ span }) => span))
  const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }) => a.span.start - b.span.start
  return {
    blockQuotations: [...blockQuotations, ...labelled.filter((one) => one.isLabelledBelow)]
      .filter(({ span }) => !pulled.has(span))
      .toSorted(byPlace),
    pullQuotes: [...pullQuotes, ...found].toSorted(byPlace),
  }
}

/** The items that are in none of the spans; both are in order of position. */
function outside<T extends { readonly span: Span }>(
  items: readonly T[],
  spans: readonly Span[],
): readonly T[] {
  if (spans.length === 0) return items
  const finder = containingSpan(spans)
  return items.filter((item) => !finder(item.span))
}

/** Tells whether something is one of some items. */
function isOneOf<T>(items: readonly T[]): (item: T) => boolean {
  const all = new Set(items)
  return (item) => all.has(item)
}

interface VoiceParts {
  readonly headlineBlock: Block | undefined
  readonly standfirstBlock: Block | undefined
  readonly furniture: readonly { readonly span: Span }[]
  readonly pullQuotes: readonly PullQuoteBlock[]
  /** What is somebody's words but not a pull-quote. */
  readonly quoted: readonly { readonly span: Span }[]
}

function voiceReader(parts: VoiceParts): (block: Block) => Voice {
  const furniture = containingSpan(spansOf(parts.furniture))
  const pullQuotes = containingSpan(spansOf(parts.pullQuotes))
  const quoted = containingSpan(spansOf(parts.quoted))
  return (block) => {
    if (furniture(block.span)) return 'furniture'
    if (pullQuotes(block.span)) return 'pull-quote'
    if (quoted(block.span)) return 'quoted'
    if (block.kind === 'caption') return 'caption'
    if (block === parts.headlineBlock) return 'headline'
    return block === parts.standfirstBlock ? 'standfirst' : 'own'
  }
}

/** The headline in the front matter; empty if it is in the text, where it is a block. */
function headlineOf({ entries }: FrontMatter): string {
  const value = entries.find(({ key }) => /^(?:headline|title)$/i.test(key))?.value
  return value?.kind === 'scalar' ? String(value.value) : ''
}

const AUTHOR_KEYS = new Set(['author', 'authors', 'byline'])

/** The names of the authors in the front matter, in lower case. */
function authorsOf({ entries }: FrontMatter): readonly string[] {
  return entries.flatMap(({ key, value }) => {
    if (!AUTHOR_KEYS.has(key.toLowerCase())) return []
    const values = value.kind === 'list' ? value.items : [value]
    return values.flatMap((one) => (one.kind === 'scalar' ? [String(one.value).toLowerCase()] : []))
  })
}

const LANGUAGE_KEYS = new Set(['lang', 'language', 'locale'])

/** A text too short to show its language is taken to be in that of the texts of its house. */
function languageOf(
  frontMatter: FrontMatter,
  house: House,
  blocks: readonly Block[],
  lexicon: PageLexicon,
): string {
  const entry = frontMatter.entries.find(({ key }) => LANGUAGE_KEYS.has(key.toLowerCase()))
  const named = entry?.value.kind === 'scalar' ? entry.value.value : undefined
  const tag = typeof named === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(named) ? named : house.language
  const language = tag?.split(/[-_]/)[0]?.toLowerCase()
  if (language !== undefined) return language
  const texts = blocks.map((block) => block.prose.text)
  const guess = guessLanguage(texts, lexicon)
  const ofHouse = house.disclaimers.map(({ prose }) => prose.text)
  return guess === 'und' ? guessLanguage([...texts, ...ofHouse], lexicon) : guess
}
