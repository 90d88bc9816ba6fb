import type { Nodes } from 'mdast'
import { findTangle } from '../../markdown/complexity.ts'
import { openParser } from '../../markdown/parse.ts'
import { OBJECT } from '../../markdown/prose.ts'
import { nodeSpan, readProse } from '../../markdown/read-prose.ts'
import { readMatter } from './front-matter.ts'
import { type Passage, type ReadEvidence, splitLines } from '../passage.ts'
import { readPlainText } from './plain-text.ts'

/** Reads markdown: the words of its paragraphs and cells, in which headings end a turn. Code is not said. */
export async function readMarkdown(file: string): Promise<ReadEvidence> {
  const { language, span } = readMatter(file)
  const text = file.slice(0, span.end).replaceAll(/[^\r\n]/g, ' ') + file.slice(span.end)
  const { parse, parseBlocks } = await openParser('remark')
  if (findTangle(text, parseBlocks)) return readPlainText(file)
  const tree = parse(text)
  const html = tree.children.some(({ type }) => type === 'html') ? await import('./html.ts') : undefined
  const blocks: (readonly Passage[])[] = []
  let isTurnOver = false
  const read = (node: Nodes): void => {
    if (node.type === 'heading') isTurnOver = true
    else if (node.type === 'paragraph' || node.type === 'tableCell') {
      const { pieces, text: words } = readProse(node, text)
      const begins = isTurnOver ? 'turn' : 'paragraph'
      blocks.push(
        splitLines({ text: words.replaceAll(OBJECT, ' '), pieces, begins, speaker: undefined, times: [] }),
      )
      isTurnOver = false
    } else if (node.type === 'html') blocks.push(html?.htmlPassages(text, nodeSpan(node)) ?? [])
    else if ('children' in node) for (const child of node.children) read(child)
  }
  read(tree)
  return { passages: blocks.flat(), language }
}
