import { grouped, numbered } from '../text/numbered.ts'
import { replaceLine } from './output.ts'
import type { Output } from './terminal.ts'

/** In milliseconds: how long a run stays silent before it shows its progress, and how often it does so then. */
const PATIENCE = 1000
const INTERVAL = 100

export interface ProgressLine {
  readonly show: (done: number, all: number) => void
  readonly clear: () => void
}

/** A line on a terminal that shows the progress of a long run; nothing if there is no terminal. */
export function progressLine(output: Output): ProgressLine {
  const start = process.uptime() * 1000
  let shownAt = 0
  return {
    show(done, all) {
      const now = process.uptime() * 1000
      if (now - start < PATIENCE || now - shownAt < INTERVAL) return
      // A plug-in that ends the process leaves no half-written line behind.
      if (shownAt === 0) process.prependOnceListener('exit', clear)
      shownAt = now
      replaceLine(output, `${grouped(done)} of ${numbered(all, 'article')}`)
    },
    clear,
  }

  function clear(): void {
    if (shownAt > 0) replaceLine(output, '')
    shownAt = 0
    process.off('exit', clear)
  }
}
