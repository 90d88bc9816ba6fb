import type { Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { parse as parseWithRemark } from './parser.ts'

export { parseBlocks } from './parser.ts'

/** Parses markdown with satteri, or with remark if satteri may read the text differently. */
export function parse(text: string): Root {
  if (text.includes(':::')) return parseWithRemark(text)
  const gfm = hasTableOrFootnote(text)
  const tree = markdownToMdast(text, { features: { frontmatter: false, gfm } })
  const isAlike = tree.type === 'root' && !(gfm && hasFurtherExtension(tree, text))
  return isAlike ? tree : parseWithRemark(text)
}

/** Satteri reads tables and footnotes only as part of all of GFM, which other articles do better without. */
function hasTableOrFootnote(text: string): boolean {
  return TABLE_DELIMITER.test(text) || (text.includes('[^') && text.includes(']:'))
}

const TABLE_DELIMITER = /[|:][ \t]*-|-[ \t]*[|:]/

/** Whether there is any GFM other than tables and footnotes: strikethrough, a bare link, a task list item. */
function hasFurtherExtension(tree: Root, text: string): boolean {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'delete') return true
    if (node.type === 'link' && !/[<[]/.test(text.charAt(node.position?.start.offset ?? 0))) return true
    if (node.type === 'listItem' && typeof node.checked === 'boolean') return true
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return false
}
