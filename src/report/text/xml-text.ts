import { plainPath } from './plain-path.ts'
import { escapedSign, markupWithoutCommands } from './plain-text.ts'

/** What XML 1.0 forbids besides control characters and lone surrogates: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[\uFFFE\uFFFF]/g

/** Tabs and line ends too, as they turn into spaces in an attribute. */
const SYNTAX = /[&<>"'\t\r\n]/g

/** Text for an XML 1.0 element or attribute; what XML or a terminal cannot take is made visible. */
export function xmlText(text: string): string {
  const escaped = plainPath(text)
    .replace(FORBIDDEN, escapedSign)
    .replace(SYNTAX, (character) => `&#${character.charCodeAt(0)};`)
  return markupWithoutCommands(escaped)
}

/** ` name="value"` for every attribute that has a value. */
export function xmlAttributes(attributes: Readonly<Record<string, number | string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
}
