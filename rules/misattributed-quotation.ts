import { defineRule, openingWords, ownQuotations, passageText, printedName } from '../src/rule-api.ts'

export default defineRule({
  id: 'misattributed-quotation',
  category: 'evidence',
  summary: 'A quotation that somebody else said.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    other:
      "'{words}' is attributed to {speaker}, but somebody else says it in the evidence ({place}). Attribute it to whoever said it",
    otherNamed:
      "'{words}' is attributed to {speaker}, but {other} says it in the evidence ({place}). Attribute it to whoever said it",
  },
  *check(article) {
    for (const { place, span, speaker = '', state, text } of ownQuotations(article)) {
      if (state !== 'said-by-another' || !place) continue
      const data = { words: openingWords(text), speaker, place: passageText(place) }
      const other = place.speaker === undefined ? undefined : printedName(article, place.speaker)
      if (other === undefined) yield { message: 'other', data, span }
      else yield { message: 'otherNamed', data: { ...data, other }, span }
    }
  },
})
