import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { frontmatter, type Options } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Extension } from 'micromark-util-types'

const COLON = ':'.charCodeAt(0)
const FRONT_MATTER: Options = ['yaml', 'toml', { type: 'json', fence: { open: '{', close: '}' } }]

/** Of GFM table and footnote alone: the rest costs time, and its bare links have no positions. */
const OPTIONS = {
  extensions: [frontmatter(FRONT_MATTER), gfmTable(), gfmFootnote(), containerDirective()],
  mdastExtensions: [
    frontmatterFromMarkdown(FRONT_MATTER),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    directiveFromMarkdown(),
  ],
}

/** Only `:::name`: a `:word` or `::word` in prose is prose. */
function containerDirective(): Extension {
  const flow = directive().flow?.[COLON]
  const [container] = Array.isArray(flow) ? flow : [flow]
  return container ? { flow: { [COLON]: container } } : {}
}

/** The parser of remark, with the extensions that articles need. */
export function parse(text: string): Root {
  return fromMarkdown(text, OPTIONS)
}
