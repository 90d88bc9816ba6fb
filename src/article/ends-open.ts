import type { HtmlTag } from '../markdown/html.ts'
import type { TemplateTag } from '../markdown/template-tags.ts'
import { containingSpan, type Span } from '../text/span.ts'
import type { Container } from './blocks.ts'
import type { PullQuoteForms } from './house-style.ts'
import { isPullQuoteTag, quotedParameters } from './quotes/tag-quotes.ts'

/** What may be open where a text ends. */
interface OpenParts {
  readonly code: readonly Span[]
  readonly containers: readonly Container[]
  /** The HTML tags that are not closed. */
  readonly openTags: readonly HtmlTag[]
  /** The text with its template tags blanked out. */
  readonly masked: string
  readonly pullQuotes: PullQuoteForms
  readonly tags: readonly TemplateTag[]
}

/**
 * Whether a text ends inside an HTML element, a shortcode, a comment or a formula, so that what is added to it is a part
 * of that on the page.
 */
export function endsOpen(
  text: string,
  { code, containers, masked, openTags, pullQuotes, tags }: OpenParts,
): boolean {
  const closed = new Set(tags.flatMap(({ name, role }) => (role === 'close' ? [name] : [])))
  // A tag with parameters may stand alone, whatever others of its name do.
  const isAwaited = (tag: TemplateTag) =>
    UNREAD.has(tag.name) ||
    (closed.has(tag.name) && tag.parameters.length === 0) ||
    (isPullQuoteTag(text, tag, pullQuotes) && !quotedParameters(text, tag))
  return (
    containers.some(
      ({ kind, span }) => kind === 'directive' && !isClosed(text.slice(span.start, span.end)),
    ) ||
    openTags.some(({ name }) => !END_IS_OPTIONAL.has(name)) ||
    unpaired(tags).some(isAwaited) ||
    outsideCode(OPENING, masked, code) > 0 ||
    outsideCode(FORMULA, masked, code) % 2 === 1
  )
}

/** Whether a directive ends with as many colons as it begins with. */
function isClosed(directive: string): boolean {
  const [opening = ''] = /^:*/.exec(directive) ?? []
  const lastLine = directive.slice(directive.trimEnd().lastIndexOf('\n') + 1)
  return lastLine.replace(/^[\s>]+/, '').startsWith(opening)
}

/** Elements that need no end, or hold no more than the words of a line. */
const END_IS_OPTIONAL: ReadonlySet<string> = new Set(
  'a abbr b body center cite code colgroup dd dt em font head html i li option p q rp rt s small span strong sub sup tbody td tfoot th thead tr u'.split(
    ' ',
  ),
)

/** What is in these is not read as an article. */
const UNREAD: ReadonlySet<string> = new Set(['comment', 'raw', 'verbatim'])

/** The opening tags that no later tag of the same name closes. */
function unpaired(tags: readonly TemplateTag[]): readonly TemplateTag[] {
  const open = new Map<string, TemplateTag[]>()
  for (const tag of tags) {
    const same = open.get(tag.name) ?? []
    open.set(tag.name, same)
    if (tag.role === 'open') same.push(tag)
    if (tag.role === 'close') same.pop()
  }
  return [...open.values()].flat()
}

/** What begins a comment of a template or of MDX; those that are closed are blanked out. */
const OPENING = /\{\{(?:!--|--|\/\*|[<%]\s*\/\*)|\{\/\*|^[ \t]*\{#\s/gm
/** What begins and ends a formula on lines of its own. */
const FORMULA = /^[ \t]*\$\$[ \t]*$/gm

function outsideCode(pattern: RegExp, text: string, code: readonly Span[]): number {
  const isCode = containingSpan(code)
  return [...text.matchAll(pattern)].filter(({ index }) => !isCode({ start: index, end: index })).length
}
