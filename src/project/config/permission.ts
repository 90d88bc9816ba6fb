import { isCode } from '../../config/reading/config-names.ts'
import { type Bounds, boundsProblem } from '../../files/bounds.ts'

/** What configurations may read and run. */
export interface Permission {
  readonly bounds: Bounds
  /** Whether no code may run but geolint's own. */
  readonly safe: boolean
}

/** Why a configuration may not be read, to follow its name; undefined if it may. */
export function configObstacle(file: string, { bounds, safe }: Permission): string | undefined {
  return boundsProblem(file, bounds) ?? (safe && isCode(file) && !isBrought(file, bounds) ? CODE : undefined)
}

const CODE =
  'is code, which --safe does not run; keep it as YAML or JSON, or name one of the base branch, outside the project, with --config'

/** A configuration that the user names outside the project is not part of what is linted. */
function isBrought(file: string, { named }: Bounds): boolean {
  return named !== undefined && boundsProblem(file, { root: named }) === undefined
}
