import { assistantResidue, defineRule, shortenedWords } from '../src/rule-api.ts'

export default defineRule({
  id: 'ai-residue',
  category: 'publication',
  summary: 'Words or links left behind by a writing assistant.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    address:
      "The link contains '{text}', which writing assistants add. Check that the source says what the text claims, then remove it",
    phrase:
      "'{text}' looks like a writing assistant's comment on its own work. Remove it, and check the passage around it",
    reference: "'{text}' is a reference left by a writing assistant. Find the source, and link to it instead",
  },
  *check(article) {
    for (const { kind, removal, span, text } of assistantResidue(article)) {
      const suggestions = removal
        ? [{ title: `Remove '${text}'`, safety: 'suggested' as const, edits: removal }]
        : []
      yield { message: kind, data: { text: shortenedWords(text) }, span, suggestions }
    }
  },
})
