import { plainLine } from './plain-text.ts'

/** What could begin or end markup, HTML or a table cell. */
const SYNTAX = /[&<>|\\`*_[\]~$]/g

/** What GitHub turns into a mention, a link, a reference or an emoji (`:100:`) if the right characters follow. */
const MEANINGFUL = /@|:(?=\/\/|(?!\d+:)[\w+-]{1,60}:|1(?:00|234):)|(?<!&)#(?=\d)|www(?=\.)|GH(?=-\d)/gi

/** A zero-width space, which keeps the characters around it apart. */
const APART = '&#8203;'

/**
 * Text from outside, made safe for a line of markdown or a table cell: it reads as it is, and no part of it is markup,
 * a link, an @mention or a #reference.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(SYNTAX, (character) => `&#${character.charCodeAt(0)};`)
    .replace(MEANINGFUL, `$&${APART}`)
}
