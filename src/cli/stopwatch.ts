import type { Measure } from '../engine/measure.ts'
import type { MeasuredStep } from '../report/tables/timing-table.ts'

export interface Stopwatch {
  readonly measure: Measure
  readonly steps: () => readonly MeasuredStep[]
}

/** Adds up how long the steps of a run take, by a clock in milliseconds. */
export function stopwatch(now: () => number): Stopwatch {
  const steps = new Map<string, MeasuredStep>()
  return {
    measure(step, ruleId) {
      const start = now()
      return () => {
        const key = `${step} ${ruleId ?? ''}`
        const { count = 0, ms = 0 } = steps.get(key) ?? {}
        steps.set(key, { step, ruleId, count: count + 1, ms: ms + now() - start })
      }
    },
    steps: () => [...steps.values()],
  }
}
