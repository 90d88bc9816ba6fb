import type { Root } from 'mdast'
import type { ParserName } from './parser-name.ts'

/** A markdown parser. Node offsets are offsets into the text, which must not begin with a byte-order mark. */
export interface Parser {
  readonly parse: (text: string) => Root
  /** Parses only the blocks; their content is plain text. */
  readonly parseBlocks: (text: string) => Root
}

const opened = new Map<ParserName, Parser>()

/** Loads a parser, the largest part of geolint's code, which a run from the cache does not need. */
export async function openParser(name: ParserName): Promise<Parser> {
  const parser =
    opened.get(name) ?? (await (name === 'satteri' ? import('./satteri-parser.ts') : import('./parser.ts')))
  opened.set(name, parser)
  return parser
}
