import { failureMessage, type RuleFailure } from '../engine/check-article.ts'
import { displayPath, realPath } from '../files/paths.ts'
import type { Failure } from '../text/failure.ts'
import { placeInStack } from '../files/stack-place.ts'

/** Rules that failed, as failures of a run; for a plug-in's rule with its file and, if known, the line in it. */
export function ruleFailures(
  failures: readonly RuleFailure[],
  fileOfRule: ReadonlyMap<string, string>,
  cwd: string,
): readonly Failure[] {
  return failures.map((failure) => {
    const { message, path, ruleId, stack } = failure
    const file = fileOfRule.get(ruleId)
    // The message, which opens the stack, may look like a place.
    const at =
      file === undefined
        ? undefined
        : placeInStack(
            stack?.replace(message, () => ''),
            realPath(file),
          )
    const place = at ? `${displayPath(cwd, at.file)}:${at.position}` : file && displayPath(cwd, file)
    return { path, message: `${failureMessage(failure)}${place ? ` (${place})` : ''}` }
  })
}
