import { assistantResidue, defineRule, shortenedWords } from '../src/rule-api.ts'

export default defineRule({
  id: 'ai-residue',
  category: 'publication',
  summary: 'Words or links that a writing assistant has left in the text.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    address:
      "The address of this link has '{text}', which a writing assistant adds. Check that the source says what the text claims, then remove '{text}'",
    phrase:
      "'{text}' is what a writing assistant says about its own work. Remove it, and check the passage that it came with",
    reference:
      "'{text}' is a reference that a writing assistant has left. Find the source, and link to it instead",
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
