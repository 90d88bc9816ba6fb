import type { Root } from 'mdast'

/** Gives mdast in which every node has its position. */
type Parser = (text: string) => Root

let parser: Parser | undefined

/** Loads the parser, the largest part of geolint's code, which a run from the cache does without. */
export async function openParser(): Promise<void> {
  parser ??= (await import('./parser.ts')).parse
}

/**
 * Parses markdown once the parser is open, as it is wherever an article has been read. Offsets of the nodes are
 * offsets into `text`, which must not begin with a byte-order mark.
 */
export function parseMarkdown(text: string): Root {
  if (!parser) throw new Error('the parser has not been opened')
  return parser(text)
}
