import { defineRule, numbered, quotationMarkFaults } from '../src/rule-api.ts'

export default defineRule({
  id: 'unbalanced-quotation-marks',
  category: 'quotations',
  summary: 'A quotation mark that leaves open whose words the text is.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    apostrophe: 'The double mark in {text} stands for an apostrophe{more}. Write {correction}',
    closesNothing:
      'The mark in {text} closes nothing{more}. Remove it, or open the quotation where it begins',
    mixed: 'The quotation has marks of two kinds, {text}{more}. Use {correction} here',
    neverClosed: 'The mark in {text} is never closed{more}. Close it where the quoted words end',
  },
  *check(article) {
    for (const { correction, kind, more: others, span, text } of quotationMarkFaults(article)) {
      const more = others === 0 ? '' : `, and ${numbered(others, 'other')} like it in this article`
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
