import { hang, sizedWords } from './wrap.ts'

/** Where the second column of a line begins: `  about    articles that are about it`. */
const FIRST_COLUMN = /^ {2}\S(?:.*?\S)?(?: {2,})/

/**
 * Wraps the paragraphs of a plain text to a width in columns. In a line of two columns only the second is wrapped; a line
 * below it that is indented further continues that column.
 */
export function fitText(text: string, width: number): string {
  return logicalLines(text)
    .flatMap((line) => {
      const [first = ''] = FIRST_COLUMN.exec(line) ?? []
      const margin = first === '' ? (/^ */.exec(line)?.[0] ?? '') : first
      const indent = { head: margin, margin: ' '.repeat(margin.length) }
      return hang(sizedWords(line.slice(margin.length)), indent, width).map((one) => one.trimEnd())
    })
    .join('\n')
}

function logicalLines(text: string): readonly string[] {
  const all: string[] = []
  for (const line of text.split('\n')) {
    const last = all.at(-1) ?? ''
    const isParagraph =
      last !== '' && line !== '' && !last.startsWith(' ') && !line.startsWith(' ') && !last.endsWith(':')
    const isSecondColumn = /^ {2}\S/.test(last) && /^ {3,}\S/.test(line)
    if (isParagraph || isSecondColumn) all[all.length - 1] = `${last} ${line.trim()}`
    else all.push(line)
  }
  return all
}
