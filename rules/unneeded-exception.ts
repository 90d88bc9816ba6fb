import { defineExceptionRule } from '../src/rule-api.ts'

export default defineExceptionRule({
  id: 'unneeded-exception',
  category: 'engine',
  summary: 'An exception that has no effect, is no longer needed, or has expired.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    endsNothing:
      "No exception for '{rule}' is in effect here, so this comment ends nothing. Remove it, or correct the name of the rule",
    expired: "The exception for '{rule}' expired on {day}. Remove it, or give it a later date",
    misspelt: "'{word}' is not a geolint keyword. Did you mean '{nearest}'?",
    noReason: "The exception for '{rule}' has no effect without a reason. Add one",
    noRule: 'The exception has no effect without a rule. Name one',
    notAReason: "The exception for '{rule}' has no effect: '{value}' is not a reason. Write it in words",
    notARule: "The exception has no effect: '{value}' is not the name of a rule. Name one",
    notADay: "The exception for '{rule}' has no effect: '{until}' is not a date. Write it as YYYY-MM-DD",
    unknownRule: "The exception has no effect: there is no rule '{rule}'. {hint}",
    unneeded: "The exception for '{rule}' is not needed: the rule finds nothing here. Remove it",
  },
  *check(exceptions) {
    for (const { exception, fault } of exceptions) {
      if (fault) yield { ...fault, span: exception.span }
    }
  },
})
