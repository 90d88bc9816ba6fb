import type { TemplateParameter, TemplateTag } from '../../markdown/template-tags.ts'
import type { Span } from '../../text/span.ts'
import type { Container } from '../blocks.ts'
import type { PullQuoteForms } from '../house-style.ts'
import { isName } from './label-text.ts'

export const PULL_QUOTE_NAME = /^(?:wp-(?:block-)?)?pull[-_]?quotes?\b|(?:^|[-_])pull[-_]?quote(?:$|[-_])/i
const PULL_QUOTE_SHORTCODES = new Set(['quote-block'])
const TYPE_PARAMETERS = new Set(['class', 'kind', 'style', 'type'])
const TEXT_PARAMETERS = new Set(['', 'content', 'quote', 'text'])
const CITE_WORDS = new Set(['attribution', 'author', 'by', 'cite', 'name', 'source', 'speaker'])
const OTHER_WORDS = new Set(['image', 'img', 'link', 'role', 'title', 'url'])

/** Whether a template tag makes a pull-quote: by its name, by that of its include, or by its type. */
export function isPullQuoteTag(text: string, tag: TemplateTag, { shortcodes }: PullQuoteForms): boolean {
  const valueOf = ({ span }: TemplateParameter) => text.slice(span.start, span.end)
  const [first] = tag.parameters
  const isInclude = /^(?:include|partial|render)/.test(tag.name)
  const included = isInclude && first?.name === '' ? valueOf(first).replace(/^.*\/|\.\w+$/gu, '') : ''
  return (
    [tag.name, included].some((name) => PULL_QUOTE_NAME.test(name) || shortcodes.includes(name)) ||
    PULL_QUOTE_SHORTCODES.has(tag.name) ||
    tag.parameters.some(
      (one) => TYPE_PARAMETERS.has(one.name.toLowerCase()) && PULL_QUOTE_NAME.test(valueOf(one)),
    )
  )
}

/** Pairs opening and closing shortcodes. One that takes its words as a parameter has no closing shortcode. */
export function pairTags(text: string, tags: readonly TemplateTag[]): readonly Container[] {
  const containers: Container[] = []
  const open: TemplateTag[] = []
  for (const tag of tags) {
    if (tag.role === 'open') open.push(tag)
    if (tag.role !== 'close') continue
    const at = open.findLastIndex((one) => one.name === tag.name)
    const start = open[at]
    if (!start) continue
    open.length = at
    const cite = (start.parameters.find(isCite) ?? start.parameters.find((one) => isNamePosition(text, one)))
      ?.span
    const span = { start: start.span.start, end: tag.span.end }
    containers.push({ kind: 'shortcode', name: tag.name, classes: [], span, ...(cite ? { cite } : {}) })
  }
  return containers
}

/** The places of the words in a tag's parameters, and of who said them. */
export function quotedParameters(
  text: string,
  { parameters }: TemplateTag,
): { readonly words: Span; readonly cite: Span | undefined } | undefined {
  const words =
    parameters.find(({ name }) => TEXT_PARAMETERS.has(name.toLowerCase()) && name !== '') ??
    parameters.find(({ name, span }) => name === '' && /\s/.test(text.slice(span.start, span.end)))
  return words && { words: words.span, cite: parameters.find((one) => one !== words && isCite(one))?.span }
}

/** `{{< pullquote "Ana Ruiz" >}}`, but not `{{< pullquote left >}}` */
function isNamePosition(text: string, { name, span }: TemplateParameter): boolean {
  return name === '' && isName(text.slice(span.start, span.end))
}

/** `cite`, `cite_name`, `quote-author`, but not `cite_url`. */
function isCite({ name }: TemplateParameter): boolean {
  const parts = name.toLowerCase().split(/[-_]/u)
  return parts.some((part) => CITE_WORDS.has(part)) && !parts.some((part) => OTHER_WORDS.has(part))
}
