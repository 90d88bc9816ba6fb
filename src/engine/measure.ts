/** A part of a run; with a rule's id, what that rule does in it. */
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

/** Begins to measure a step and gives what ends it; a step that is not ended does not count. */
export type Measure = (step: RunStep, ruleId?: string) => () => void

/** For a run of which nobody asks how long it takes: no clock is read. */
export const unmeasured: Measure = () => () => undefined
