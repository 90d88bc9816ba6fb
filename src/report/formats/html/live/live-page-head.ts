import type { Markup } from '../markup.ts'
import { pageHead } from '../page-frame.ts'
import { LIVE_SCRIPT } from './live-script.ts'

/** The start of a page that a browser keeps open. */
export function livePageHead(title: string, style: string): Markup {
  return pageHead(title, style, LIVE_SCRIPT, true)
}
