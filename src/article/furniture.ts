import type { Span } from '../text/span.ts'
import type { Furniture, FurnitureKind } from './article.ts'
import type { Block } from './blocks.ts'
import type { PageLexicon } from './page-words.ts'

const LONGEST_LABEL_LINE = 80
/** In characters: a line or two under the title of another article. */
const LONGEST_TEASER = 200

/** A disclaimer without a label is among this many first blocks, or in this share of blocks at the end. */
const HEAD_BLOCKS = 3
const TAIL_SHARE = 0.25

/** A label found at the beginning of a block. */
interface LabelledBlock {
  readonly kind: FurnitureKind
  /** Whether the label has its line to itself; if not, it introduces only its own paragraph. */
  readonly alone: boolean
}

/** Finds the furniture, each piece from its heading or label line to where it ends. */
export function findFurniture(blocks: readonly Block[], lexicon: PageLexicon): readonly Furniture[] {
  const labels = blocks.map((block) => labelOfBlock(block, lexicon))
  const lengths = blocks.map((block) => block.prose.text.length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const furniture: Furniture[] = []
  let before = 0
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (!block) break
    const label = labels[index]
    let end = index
    if (label) {
      const late = before * 2 >= total
      end = lastBlockOf(label, index, blocks, labels, lengths, late, lexicon)
      furniture.push({ kind: label.kind, span: spanOf(block, blocks[end]) })
    } else if (block.kind === 'footnote') {
      while (blocks[end + 1]?.kind === 'footnote') end += 1
      furniture.push({ kind: 'footnotes', span: spanOf(block, blocks[end]) })
    } else if (isUnlabelledDisclaimer(blocks, index, lexicon)) {
      furniture.push({ kind: 'disclaimer', span: block.span })
    }
    for (; index <= end; index += 1) before += lengths[index] ?? 0
  }
  return furniture
}

function lastBlockOf(
  label: LabelledBlock,
  first: number,
  blocks: readonly Block[],
  labels: readonly (LabelledBlock | undefined)[],
  lengths: readonly number[],
  late: boolean,
  lexicon: PageLexicon,
): number {
  const heading = blocks[first]?.kind === 'heading'
  const belongs = (index: number): boolean => {
    const block = blocks[index]
    if (!block || (!heading && labels[index]) || block.kind === 'footnote') return false
    if (block.kind === 'heading')
      return heading && block.depth > (blocks[first]?.depth ?? 0) && !labels[index]
    if (label.kind === 'disclaimer' && disclaims(block.prose.text, lexicon)) return true
    if (heading) return true
    if (!label.alone) return false
    if (label.kind === 'related') return (lengths[index] ?? 0) <= LONGEST_TEASER || block.kind === 'list-item'
    return late
  }
  let last = first
  while (belongs(last + 1)) last += 1
  return last
}

function labelOfBlock(block: Block, lexicon: PageLexicon): LabelledBlock | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const text = block.prose.text.trimStart()
  const lineEnd = text.indexOf('\n')
  const line = (lineEnd === -1 ? text : text.slice(0, lineEnd)).slice(0, LONGEST_LABEL_LINE + 1)
  if (line.length <= LONGEST_LABEL_LINE) {
    const kind = kindOfLine(line, lexicon)
    if (kind) return { kind, alone: true }
  }
  const colon = line.search(/[:–—]\s/u)
  if (colon === -1 || block.kind === 'heading') return undefined
  const kind = lexicon.kindOfLabel.get(foldLabel(line.slice(0, colon).split(',')[0] ?? ''))
  if (!kind || (kind === 'related' && text.length > LONGEST_TEASER)) return undefined
  return { kind, alone: false }
}

function kindOfLine(line: string, { kindOfLabel, openEndedLabels }: PageLexicon): FurnitureKind | undefined {
  const label = foldLabel(line)
  const kind = kindOfLabel.get(label)
  if (kind) return kind
  const openEnded = openEndedLabels.find((start) => label.startsWith(`${start} `))
  return openEnded && wordCount(label) <= 6 ? kindOfLabel.get(openEnded) : undefined
}

function foldLabel(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/['‘]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/^[([\s*_]+|[)\]\s:.*_]+$/g, '')
}

/** Whether a block without a label disclaims and is where a disclaimer can be: at the head or in the tail. */
function isUnlabelledDisclaimer(blocks: readonly Block[], index: number, lexicon: PageLexicon): boolean {
  const block = blocks[index]
  if (!block || block.kind === 'heading' || block.kind === 'table-cell') return false
  const atHead = index < HEAD_BLOCKS
  const inTail = blocks.length - index <= Math.max(HEAD_BLOCKS, blocks.length * TAIL_SHARE)
  return (atHead || inTail) && disclaims(block.prose.text, lexicon) && !/^\s*["“«]/u.test(block.prose.text)
}

/** Whether a text says what disclaimers say. */
function disclaims(text: string, { disclaiming: { anyStem, strong, weak } }: PageLexicon): boolean {
  const lower = text.toLowerCase()
  if (!anyStem.test(lower)) return false
  const folded = lower.replace(/\s+/g, ' ')
  if (strong.some((pattern) => pattern.test(folded))) return true
  return weak.filter((pattern) => pattern.test(folded)).length >= 2
}

function spanOf(first: Block, last: Block | undefined): Span {
  return { start: first.span.start, end: (last ?? first).span.end }
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
