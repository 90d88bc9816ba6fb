import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { abridge, restore } from './abridge.ts'

/** Tables and footnotes only: the rest of GFM costs time, and its bare links have no positions. */
function remarkTableFootnoteContainer(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.micromarkExtensions.push(gfmTable(), gfmFootnote(), containerDirective())
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown())
}

/** Only `:::name`: a `:word` or `::word` in prose is prose. */
function containerDirective(): Extension {
  const flow = directive().flow?.[COLON]
  const [container] = Array.isArray(flow) ? flow : [flow]
  return container ? { flow: { [COLON]: container } } : {}
}

const COLON = ':'.charCodeAt(0)

const processor = unified().use(remarkParse).use(remarkTableFootnoteContainer).freeze()

/** Parses markdown, showing the parser no more of it than it needs. */
export function parse(text: string): Root {
  const abridged = abridge(text)
  return abridged ? restore(parseWhole(abridged.text), abridged) : parseWhole(text)
}

/** Parses markdown character by character; `parse` gives the same tree sooner. */
export function parseWhole(text: string): Root {
  return processor.parse(text)
}

/** What is read inside a block, by micromark's names. */
const INLINE_CONSTRUCTS = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

function remarkPlainBlocks(this: Processor): void {
  this.data().micromarkExtensions?.push({ disable: { null: INLINE_CONSTRUCTS } })
}

let blockProcessor: typeof processor | undefined

/** Parses only the blocks; their content is plain text. The processor is made on demand: few articles need it. */
export function parseBlocks(text: string): Root {
  blockProcessor ??= processor().use(remarkPlainBlocks).freeze()
  return blockProcessor.parse(text)
}
