import type { Nodes, Root } from 'mdast'

/** A text with long stretches of plain words cut short, since the parser reads every character, whatever it is. */
export interface AbridgedText {
  /** With two characters in place of every cut, which identify it. */
  readonly text: string
  /** In order of position. */
  readonly cuts: readonly Cut[]
  /** The offset in the whole text at which each line begins. */
  readonly lineStarts: readonly number[]
}

interface Cut {
  /** Where the cut is in the abridged text. */
  readonly at: number
  readonly words: string
  /** How much longer the whole text is than the abridged one, up to the end of this cut. */
  readonly missing: number
}

/** Unicode's private-use characters, which number the cuts. A text that already has some is not abridged. */
const FIRST_PRIVATE = 0xe000
const PRIVATE_COUNT = 6400
const PRIVATE = /[\uE000-\uF8FF]/
const MARKER = /[\uE000-\uF8FF]{2}/g
const MARKER_LENGTH = 2

/** A shorter stretch is not worth a cut. */
const SHORTEST = 12

/** What may be markup anywhere in a line. */
const MARK = /[*_[\]<`\\&|\t\0]/g

/** What comes before a line's first word: indentation, and the markers of quotations and list items. */
const CONTAINERS = /[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*/y

/** A line that begins with one of these may be markup: headings, underlines, fences, tables. */
const LINE_MARKS = '#-=+~:{|'

/** The end of a link, or of nothing. */
const DESTINATION = /\]\([^\s\p{Cc}()"'<>\\&[\]`]*\)/uy

/** Marks that become markup if the destination turns out not to be one. */
const LOOSE_MARK = /[*_|]/

/** A link whose brackets cannot be read as a label, the name of a definition or of a footnote. */
const LINK = /(?<!\])\[(?!\^)[^[\]<`\\&|]*\]\([^\s\p{Cc}()"'<>\\&[\]`|]*\)/uy

const ENTITY_NAME = /&[\dA-Za-z#]*;?/y

/**
 * Cuts the inside of stretches in which nothing can be markup, but keeps their first and last characters: to read
 * markdown, it is enough to know what is next to a mark. Nothing is cut inside brackets or tags, since labels and
 * attributes are read for what they say. So cuts end up in text and in the destinations of links, or in code and HTML,
 * which are kept as they are.
 */
export function abridge(text: string): AbridgedText | undefined {
  if (PRIVATE.test(text) || /\r(?!\n)/.test(text)) return undefined
  const cuts: Cut[] = []
  const lineStarts: number[] = []
  let abridged = ''
  let kept = 0
  let missing = 0
  let block = { brackets: 0, isOpen: true }
  const cut = (start: number, end: number) => {
    if (cuts.length === PRIVATE_COUNT ** 2) return
    abridged += text.slice(kept, start)
    missing += end - start - MARKER_LENGTH
    cuts.push({ at: abridged.length, words: text.slice(start, end), missing })
    abridged += markerOf(cuts.length - 1)
    kept = end
  }
  const cutWithin = (start: number, end: number) => {
    let first = start
    let last = end - 1
    while (first < last && text[first] === ' ') first += 1
    while (first < last && text[last] === ' ') last -= 1
    if (last - first > SHORTEST) cut(first + 1, last)
  }
  for (let start = 0; start < text.length;) {
    lineStarts.push(start)
    const newline = text.indexOf('\n', start)
    const next = newline === -1 ? text.length : newline + 1
    const line = withoutTrailingSpace(text, start, next)
    if (line === '') block = { brackets: 0, isOpen: true }
    if (block.isOpen && line !== '') readLine(line, start)
    start = next
  }
  lineStarts.push(text.length)
  return { text: abridged + text.slice(kept), cuts, lineStarts }

  function readLine(line: string, start: number): void {
    CONTAINERS.lastIndex = 0
    CONTAINERS.test(line)
    const content = CONTAINERS.lastIndex
    const isProse = !LINE_MARKS.includes(line.charAt(content)) && !line.includes('>', content)
    let from = content
    MARK.lastIndex = content
    for (let match = MARK.exec(line); match; match = MARK.exec(line)) {
      const at = match.index
      if (isProse && block.brackets === 0) cutWithin(start + from, start + at)
      from = MARK.lastIndex
      switch (match[0]) {
        case '[':
          LINK.lastIndex = at
          if (block.brackets > 0 || !LINK.test(line)) block.brackets += 1
          break
        case ']': {
          block.brackets = Math.max(0, block.brackets - 1)
          const follows = line.charAt(at + 1)
          if (follows === ':') return closeBlock()
          if (follows !== '(') break
          DESTINATION.lastIndex = at
          if (!DESTINATION.test(line)) return closeBlock()
          from = MARK.lastIndex = DESTINATION.lastIndex
          if (isProse && block.brackets === 0 && !LOOSE_MARK.test(line.slice(at, from)))
            cutWithin(start + at + 2, start + from - 1)
          break
        }
        case '&':
          ENTITY_NAME.lastIndex = at
          ENTITY_NAME.test(line)
          from = MARK.lastIndex = ENTITY_NAME.lastIndex
          break
        case '<':
        case '`':
        case '\\':
          return closeBlock()
        default:
      }
    }
    if (isProse && block.brackets === 0) cutWithin(start + from, start + line.length)
  }

  function closeBlock(): void {
    block = { ...block, isOpen: false }
  }
}

/** Without trailing white space as markdown defines it, which is less than Unicode does. */
function withoutTrailingSpace(text: string, start: number, end: number): string {
  let last = end
  while (last > start && ' \t\r\n'.includes(text.charAt(last - 1))) last -= 1
  return text.slice(start, last)
}

function markerOf(index: number): string {
  return String.fromCharCode(
    FIRST_PRIVATE + Math.floor(index / PRIVATE_COUNT),
    FIRST_PRIVATE + (index % PRIVATE_COUNT),
  )
}

function indexOf(marker: string): number {
  const [high, low] = [marker.charCodeAt(0) - FIRST_PRIVATE, marker.charCodeAt(1) - FIRST_PRIVATE]
  return high * PRIVATE_COUNT + low
}

/** Puts the words that were cut back into a tree of the abridged text, and corrects its positions. */
export function restore(tree: Root, abridged: AbridgedText): Root {
  const { cuts, lineStarts } = abridged
  if (cuts.length === 0) return tree
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.position) {
      place(node.position.start)
      place(node.position.end)
    }
    if ('value' in node) node.value = whole(node.value)
    else if (node.type === 'link') node.url = whole(node.url)
    else if (node.type === 'image') {
      node.url = whole(node.url)
      node.alt = node.alt && whole(node.alt)
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return tree

  function place(point: { line: number; column: number; offset?: number | undefined }): void {
    const offset = wholeOffset(point.offset ?? 0)
    point.offset = offset
    point.column = offset - (lineStarts[point.line - 1] ?? 0) + 1
  }

  function wholeOffset(offset: number): number {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle]?.at ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + (cuts[low - 1]?.missing ?? 0)
  }

  function whole(value: string): string {
    return PRIVATE.test(value) ? value.replace(MARKER, wordsOf) : value
  }

  function wordsOf(marker: string): string {
    return cuts[indexOf(marker)]?.words ?? marker
  }
}
