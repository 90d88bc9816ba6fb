import { defineRule, grouped, quotationMarkFaults } from '../src/rule-api.ts'

export default defineRule({
  id: 'unbalanced-quotation-marks',
  category: 'quotations',
  summary: 'A quotation mark without a partner, or with one of another kind.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    apostrophe: 'The double quotation mark in {text} is used as an apostrophe{more}. Write {correction}',
    closesNothing:
      'The closing quotation mark in {text} has no opening mark{more}. Remove it, or add the opening mark',
    mixed: 'The quotation marks {text} do not match{more}. Use {correction} here',
    neverClosed: 'The quotation mark in {text} is never closed{more}. Close it where the quoted words end',
  },
  *check(article) {
    for (const { correction, kind, more: others, span, text } of quotationMarkFaults(article)) {
      const more = others === 0 ? '' : ` (${grouped(others)} more in this article)`
      if (kind === 'never-closed') yield { message: 'neverClosed', data: { text, more }, span }
      else if (kind === 'closes-nothing') yield { message: 'closesNothing', data: { text, more }, span }
      else if (correction !== undefined)
        yield {
          message: kind,
          data: { text, correction, more },
          span,
          suggestions: [
            { title: `Write ${correction}`, safety: 'suggested', edits: [{ span, text: correction }] },
          ],
        }
    }
  },
})
