import { defineRule, openingWords, ownQuotations, passageText } from '../src/rule-api.ts'

export default defineRule({
  id: 'unsupported-quotation',
  category: 'evidence',
  summary: 'A quotation whose words are not in the evidence.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    close:
      "'{words}' is not in the evidence; the closest passage is {place}. Quote what was said, or name the evidence for it",
    secondHand:
      "'{words}' is in the evidence only in somebody else's words ({place}). Correct the attribution, or name evidence of the speaker's own words",
    notFound: "'{words}' is not in the evidence. Name the evidence for it, attest it, or take it out",
  },
  *check(article) {
    for (const { isSecondHand, place, span, state, text } of ownQuotations(article)) {
      if (state !== 'not-found') continue
      const words = openingWords(text)
      const message = isSecondHand ? 'secondHand' : 'close'
      if (place) yield { message, data: { words, place: passageText(place) }, span }
      else yield { message: 'notFound', data: { words }, span }
    }
  },
})
