import type { FindingChanges } from '../../engine/finding-changes.ts'
import { placeText } from '../../report/text/place-text.ts'
import { plainLine } from '../../report/text/plain-text.ts'
import { cutEnd, cutStart } from '../../report/text/text-width.ts'
import { counted, grouped, numbered } from '../../text/numbered.ts'

/** What a change of files has changed in a run. */
export interface RunChanges extends FindingChanges {
  /** The files that have changed. */
  readonly changed: readonly string[]
  /** How many failures there are that were not there before. */
  readonly newFailures: number
}

const STOP = 'press Ctrl-C to stop'

/** The last line once everything has been linted for the first time. */
export function openingLine(time: string, articles: number): string {
  return `${time}  watching ${numbered(articles, 'article')}; ${STOP}`
}

/** The last line as long as something is wrong with the project. */
export function waitingLine(time: string): string {
  return `${time}  waiting for this to be fixed; ${STOP}`
}

/** In columns: a last line that a terminal wraps is harder to find. */
const LONGEST_PATH = 40

/** How many new findings are named. */
const MOST_NAMED = 3

/** The last lines after a change: the first new findings, in lines of at most `width` columns, and how many came and went. */
export function closingLines(time: string, changes: RunChanges, width: number): readonly string[] {
  return [
    ...changes.fresh.slice(0, MOST_NAMED).map(({ file, finding }) => {
      const place = `${plainLine(file.path)}:${placeText(file, finding.span)}`
      return cutEnd(`new: ${place}  ${plainLine(finding.message)}`, width)
    }),
    `${time}  ${changeLine(changes)}; ${STOP}`,
  ]
}

/** As `riga.md changed: 1 new finding, 2 gone`. */
export function changeLine(changes: RunChanges): string {
  const [path = '', ...more] = changes.changed
  const files =
    more.length === 0 ? cutStart(plainLine(path), LONGEST_PATH) : numbered(changes.changed.length, 'file')
  return `${files} changed: ${summaryOf(changes)}`
}

function summaryOf({ fresh, gone, newFailures }: RunChanges): string {
  const found = [...counted(fresh.length, 'new finding'), ...counted(newFailures, 'new failure')]
  if (found.length === 0) return gone > 0 ? `${numbered(gone, 'finding')} gone` : 'no new findings'
  return [...found, ...(gone > 0 ? [`${grouped(gone)} gone`] : [])].join(', ')
}
