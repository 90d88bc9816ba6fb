import type { CompletionItem } from 'vscode-languageserver-types'
import type { Reading } from '../../reading.ts'
import { labelCompletions } from './label-completions.ts'
import { labelPlaceAt } from './label-place.ts'
import { commentRuleCompletions, listedRuleCompletions } from './rule-completions.ts'
import { tagCompletions } from './tag-completions.ts'
import { typedValueAt } from './typed-value.ts'

/** The characters after which an editor asks for completions: those that precede a tag, a label or the id of a rule. */
export const COMPLETION_TRIGGERS: readonly string[] = [' ', '"', "'", '[', ',', '=']

/** What can be completed at an offset: rules in an exception, countries under a key for tags, labels after a quotation. */
export function completionsAt(reading: Reading, offset: number): CompletionItem[] {
  const { file, frontMatter } = reading.article
  const typed = typedValueAt(file.text, frontMatter, offset)
  if (typed) return [...listedRuleCompletions(reading, typed), ...tagCompletions(reading, typed)]
  const rules = commentRuleCompletions(reading, offset)
  if (rules) return rules
  const place = labelPlaceAt(reading.article, offset)
  return place ? labelCompletions(reading, place) : []
}
