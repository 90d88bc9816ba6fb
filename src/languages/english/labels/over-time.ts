import type { SourceLabel } from '../../source-label.ts'
import { OPPOSITES } from './modifiers.ts'

export function canBecome(earlier: SourceLabel, later: SourceLabel): boolean {
  const [from, to] = [stageOf(earlier), stageOf(later)]
  return to !== -1 && from > to
}

/** The stages of holding an office, the last one first. */
const STAGES = OPPOSITES[0]?.rows ?? []

function stageOf({ modifiers }: SourceLabel): number {
  return STAGES.findIndex((stage) => modifiers.some((one) => stage.has(one)))
}
