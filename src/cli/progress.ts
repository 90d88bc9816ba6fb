import { type Output, terminalOf } from './terminal.ts'

/** How long a run is quiet before it shows how far it is, in milliseconds, and how often after that. */
const PATIENCE = 1000
const INTERVAL = 100

export interface ProgressLine {
  readonly show: (done: number, all: number) => void
  readonly clear: () => void
}

/** One line on a terminal that says how far a long run is; nothing where no one watches. */
export function progressLine(output: Output): ProgressLine {
  const start = process.uptime() * 1000
  let shownAt = 0
  return {
    show(done, all) {
      const now = process.uptime() * 1000
      if (now - start < PATIENCE || now - shownAt < INTERVAL) return
      shownAt = now
      terminalOf(output)?.write(`\r\u001B[K${done} of ${all} articles`)
    },
    clear() {
      if (shownAt > 0) terminalOf(output)?.write('\r\u001B[K')
    },
  }
}
