import { attestedQuotations, defineRule, idleEntries } from '../src/rule-api.ts'

const START = { start: 0, end: 0 }

export default defineRule({
  id: 'unreadable-evidence',
  category: 'evidence',
  summary: 'Evidence that cannot be read, or an attestation that cannot be used.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    ambiguous: "'{words}' begins more than one quotation. Copy as many words as identify one",
    idle: "No quotation is by '{speaker}', so '{path}' covers none. Name the speaker as the article prints it",
    incomplete: 'This attestation lacks {words}. Say which quotation it is, and who heard it, when and how',
    unmatched:
      "'{words}' does not identify a quotation. Copy the first words of one, at least three, or remove the attestation",
    unreadable: "The quotations that '{path}' covers were not checked: it {problem}",
  },
  *check(article) {
    const { files, unreadable } = article.evidence
    for (const { path, problem, span = START } of unreadable)
      yield { message: 'unreadable', data: { path, problem }, span }
    for (const { path, speaker = '', span = START } of idleEntries(article, files))
      yield { message: 'idle', data: { path, speaker }, span }
    for (const { kind, span, words } of attestedQuotations(article).faults)
      yield { message: kind, data: { words }, span }
  },
})
