import type { Definition, FootnoteReference, Link as LinkNode, LinkReference, Nodes, Parents } from 'mdast'
import type { HtmlTag } from '../markdown/html.ts'
import { nodeSpan } from '../markdown/read-prose.ts'
import { decodeEntities } from '../text/entities.ts'
import type { Span } from '../text/span.ts'
import type { Link } from './article.ts'

/** A link whose address is in a definition, perhaps further down. */
interface PendingLink {
  readonly span: Span
  readonly text: Span
  readonly identifier: string
}

type LinkOrNote = Definition | FootnoteReference | LinkNode | LinkReference

/** Collects a text's links and references to notes while its tree is walked. */
export class LinksAndNotes {
  private readonly text: string
  private readonly links: (Link | PendingLink)[] = []
  private readonly notes: Span[] = []
  private readonly urls = new Map<string, string>()

  constructor(text: string) {
    this.text = text
  }

  addNode(node: LinkOrNote): void {
    const span = nodeSpan(node)
    if (node.type === 'footnoteReference') this.notes.push(span)
    else if (node.type === 'link') this.links.push({ span, text: innerSpan(node), url: node.url })
    else if (node.type === 'linkReference')
      this.links.push({ span, text: innerSpan(node), identifier: node.identifier })
    // If a name is defined twice, the first definition counts.
    else if (!this.urls.has(node.identifier)) this.urls.set(node.identifier, node.url)
  }

  /** Adds a pair of HTML tags if they make a link or a note. */
  addPair(open: HtmlTag, close: HtmlTag): void {
    const span = { start: open.span.start, end: close.span.end }
    const text = { start: open.span.end, end: close.span.start }
    if (open.name === 'a' && open.href) {
      const url = decodeEntities(this.text.slice(open.href.start, open.href.end))
      this.links.push({ span, text, url })
    } else if (open.name === 'sup' && this.isNote(text)) this.notes.push(span)
  }

  /** What was collected, in order of position. */
  finish(): { readonly links: readonly Link[]; readonly notes: readonly Span[] } {
    const links = this.links.map((link): Link => {
      if ('url' in link) return link
      const { span, text, identifier } = link
      return { span, text, url: this.urls.get(identifier) ?? '' }
    })
    return {
      links: links.toSorted((a, b) => a.span.start - b.span.start),
      notes: this.notes.toSorted((a, b) => a.start - b.start),
    }
  }

  /** Whether superscript text refers to a note: it is a link, or a number or mark that is not an exponent. */
  private isNote(text: Span): boolean {
    if ((this.links.at(-1)?.span.start ?? -1) >= text.start) return true
    const before = this.text.slice(Math.max(0, text.start - LONGEST_BASE), text.start)
    return NOTE_MARK.test(this.text.slice(text.start, text.end)) && !BASE.test(before)
  }
}

const NOTE_MARK = /^\s*[[(]?(?:\d+(?:\s*[,–-]\s*\d+)*|[*†‡§]+)[\])]?\s*$/u

/** The base of a power, with the tag after it: `10<sup>`, `km<sup>`. */
const BASE = /(?:^|[^\p{L}\p{N}])(?:10|[cdkm]?m)<sup[^<]*>$/iu
const LONGEST_BASE = 80

/** The span of a node's content; if it has none, an empty span after the node's first character. */
function innerSpan(node: Nodes & Parents): Span {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const empty = nodeSpan(node).start + 1
  return first && last
    ? { start: nodeSpan(first).start, end: nodeSpan(last).end }
    : { start: empty, end: empty }
}
