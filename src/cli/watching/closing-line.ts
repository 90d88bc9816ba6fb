import type { FindingChanges } from '../../engine/finding-changes.ts'
import { plainLine } from '../../report/text/plain-text.ts'
import { placeText } from '../../report/text/place-text.ts'
import { cutStart } from '../../report/text/text-width.ts'
import { grouped, numbered } from '../../text/numbered.ts'

/** The first line of a watch, once everything has been linted. */
export function openingLine(time: string, articles: number): string {
  return `${time}  watching ${numbered(articles, 'article')}; Ctrl-C stops`
}

/** What has changed in the files, and what that has changed in the findings. */
export function closingLine(time: string, changed: readonly string[], changes: FindingChanges): string {
  return `${time}  ${changedFiles(changed)} changed: ${changedFindings(changed, changes)}; Ctrl-C stops`
}

/** As long as something is wrong with the project. */
export function waitingLine(time: string): string {
  return `${time}  waiting for this to be fixed; Ctrl-C stops`
}

/** In columns: a line that a terminal wraps is harder to read. */
const LONGEST_PATH = 40

function changedFiles(paths: readonly string[]): string {
  const [first = '', ...more] = paths
  return more.length === 0 ? shownPath(first) : numbered(paths.length, 'file')
}

/** Names the place of the first new finding, where the reader will look. */
function changedFindings([path, ...more]: readonly string[], { fresh, gone }: FindingChanges): string {
  const [first] = fresh
  if (!first) return gone > 0 ? `${numbered(gone, 'finding')} gone` : 'the findings are the same'
  const { file, finding } = first
  const isNamed = more.length === 0 && file.path === path
  const place = `${isNamed ? '' : `${shownPath(file.path)}:`}${placeText(file, finding.span)}`
  const found = `${numbered(fresh.length, 'new finding')} (${fresh.length > 1 ? 'the first at ' : ''}${place})`
  return gone > 0 ? `${found}, ${grouped(gone)} gone` : found
}

function shownPath(path: string): string {
  return cutStart(plainLine(path), LONGEST_PATH)
}
