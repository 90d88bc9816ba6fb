/** A part of a run; with a rule's id, that rule's share of it. */
export type RunStep =
  | 'find'
  | 'read'
  | 'recall'
  | 'parse'
  | 'rules'
  | 'check'
  | 'collect'
  | 'compare'
  | 'save'
  | 'report'

/** Starts measuring a step and returns a function that ends it; a step that is never ended does not count. */
export type Measure = (step: RunStep, ruleId?: string) => () => void

/** For a run that is not timed: it reads no clock. */
export const unmeasured: Measure = () => () => undefined

/** Measures a step that takes a while. */
export async function measured<T>(measure: Measure, step: RunStep, run: () => Promise<T>): Promise<T> {
  const finished = measure(step)
  const result = await run()
  finished()
  return result
}
