import { plainLine } from './plain-text.ts'

/** What could begin or end markup, HTML or a cell of a table. */
const SYNTAX = /[&<>|\\`*_[\]~$]/g

/** What GitHub makes a mention, a link, a reference or an emoji (`:100:`) of when the right characters follow. */
const MEANINGFUL = /@|:(?=\/\/|(?!\d+:)[\w+-]{1,60}:|1(?:00|234):)|(?<!&)#(?=\d)|www(?=\.)|GH(?=-\d)/gi

/** A space of no width, which keeps the characters around it apart. */
const APART = '&#8203;'

/**
 * Text from outside as a line of markdown may hold it, in a cell of a table too: it reads as it stands, and no part
 * of it is markup, a link, an @mention or a #reference.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(SYNTAX, (character) => `&#${character.charCodeAt(0)};`)
    .replace(MEANINGFUL, `$&${APART}`)
}
