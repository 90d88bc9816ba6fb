// What geolint's parser adds to remark-parse, as a preset.
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'

const COLON = ':'.codePointAt(0)

function remarkTableFootnoteContainer() {
  const data = this.data()
  const [container] = [directive().flow[COLON]].flat()
  data.micromarkExtensions.push(gfmTable(), gfmFootnote(), { flow: { [COLON]: container } })
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown())
}

export default { plugins: [remarkTableFootnoteContainer] }
