import { markupWithoutCommands, plainText } from '../../text/plain-text.ts'

/** HTML as it is printed. */
export interface Markup {
  readonly html: string
}

/** What a template may contain: text, which is escaped, or markup, which is not. */
export type Content = string | number | undefined | false | Markup | readonly Content[]

/** A template that escapes every text, whether between tags or in a quoted attribute. */
export function markup(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const pieces = template.flatMap((piece, index) => [piece, contentHtml(contents[index])])
  return { html: pieces.join('') }
}

/** Running text as it is: line ends and tabs are kept, other control characters become visible. */
export function runningText(text: string): Markup {
  const pieces = text.replaceAll('\r\n', '\n').split(/([\n\t])/)
  return { html: pieces.map((piece, index) => (index % 2 === 1 ? piece : contentHtml(piece))).join('') }
}

/** A link if the address is on the web, else the words alone. */
export function webLink(words: string, address: string | undefined, title: string | undefined): Markup {
  const tooltip = title !== undefined && markup` title="${title}"`
  if (address === undefined || !WEB_ADDRESS.test(address)) {
    return markup`<span class="rule"${tooltip}>${words}</span>`
  }
  return markup`<a class="rule" href="${address}"${tooltip}>${words}</a>`
}

/** A path that breaks between its parts if it is too long for a line. */
export function pathMarkup(path: string): Markup {
  return markup`${path.split(/(?<=[/_])/).map((part, index) => [index > 0 && markup`<wbr>`, part])}`
}

/** An address that readers of an article may follow. */
export function readerAddress(url: string | undefined): string | undefined {
  return url !== undefined && (WEB_ADDRESS.test(url) || MAIL_ADDRESS.test(url)) ? url : undefined
}

const MAIL_ADDRESS = /^mailto:[\x21-\x7E]+$/i
const WEB_ADDRESS = /^https?:\/\/[\x21-\x7E]+$/i

function contentHtml(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return escaped(plainText(content))
  if ('html' in content) return content.html
  return content.map(contentHtml).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return markupWithoutCommands(text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ''))
}
