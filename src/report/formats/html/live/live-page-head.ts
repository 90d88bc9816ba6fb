import type { Markup } from '../markup.ts'
import { pageHead } from '../page-frame.ts'
import { LIVE_SCRIPT } from './live-script.ts'

const LIVE_STYLE = `
.notice { position: sticky; top: 0; z-index: 1; padding: .5rem 1rem; white-space: pre-line; background: var(--warning-tint); color: var(--warning) }
.notice:empty { display: none }
`

/** The start of a page that a browser keeps open. */
export function livePageHead(title: string, style: string): Markup {
  return pageHead(title, style + LIVE_STYLE, LIVE_SCRIPT, true)
}
