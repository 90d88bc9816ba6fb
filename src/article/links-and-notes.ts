import type { Definition, FootnoteReference, Link as LinkNode, LinkReference, Nodes, Parents } from 'mdast'
import type { HtmlTag } from '../markdown/html.ts'
import { isExponent, NOTE_MARK } from '../markdown/note-reference.ts'
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

  /** Adds a pair of HTML tags if they make a link or a note; returns whether they make a note. */
  addPair(open: HtmlTag, close: HtmlTag): boolean {
    const span = { start: open.span.start, end: close.span.end }
    const text = { start: open.span.end, end: close.span.start }
    if (open.name === 'a' && open.href) {
      const url = decodeEntities(this.text.slice(open.href.start, open.href.end))
      this.links.push({ span, text, url })
    }
    const isNote = open.name === 'sup' && this.isNote(text)
    if (isNote) this.notes.push(span)
    return isNote
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
    return NOTE_MARK.test(this.text.slice(text.start, text.end)) && !isExponent(this.text, text.start)
  }
}

/** The span of a node's content; if it has none, an empty span after the node's first character. */
function innerSpan(node: Nodes & Parents): Span {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const empty = nodeSpan(node).start + 1
  return first && last
    ? { start: nodeSpan(first).start, end: nodeSpan(last).end }
    : { start: empty, end: empty }
}
