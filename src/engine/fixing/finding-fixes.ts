import type { Finding } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'

/** The fix that `--fix` makes. */
export function safeFix({ fix }: Finding): Fix | undefined {
  return fix?.safety === 'safe' ? fix : undefined
}

/** The fixes that only a person may apply. */
export function suggestedFixes({ fix, suggestions = [] }: Finding): readonly Fix[] {
  return fix?.safety === 'suggested' ? [fix, ...suggestions] : suggestions
}

/** The fixes that `--fix` makes and those that are left to a person. */
export function everyFix({ fix, suggestions = [] }: Finding): readonly Fix[] {
  return fix ? [fix, ...suggestions] : suggestions
}
