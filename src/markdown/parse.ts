import type { Root } from 'mdast'

let parser: typeof import('./parser.ts') | undefined

/** Loads the parser, the largest part of geolint's code, which a run from the cache does without. */
export async function openParser(): Promise<void> {
  parser ??= await import('./parser.ts')
}

/**
 * Parses markdown once the parser is open, as it is wherever an article has been read. Offsets of the nodes are
 * offsets into `text`, which must not begin with a byte-order mark.
 */
export function parseMarkdown(text: string): Root {
  return opened().parse(text)
}

/** Parses the blocks of markdown alone, likewise: what stands in them is plain text. */
export function parseBlocks(text: string): Root {
  return opened().parseBlocks(text)
}

function opened() {
  if (!parser) throw new Error('the parser has not been opened')
  return parser
}
