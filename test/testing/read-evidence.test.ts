import { describe, it } from 'vitest'
import { defineRule } from '../../src/rule/define-rule.ts'
import { testRule } from '../../src/testing/test-rule.ts'

/** Says which files an article is given, and whose words they have. */
const rule = defineRule({
  id: 'ours/evidence',
  category: 'sources',
  summary: 'Evidence.',
  severity: { recommended: 'error', strict: 'error' },
  options: {},
  messages: { found: '{what}' },
  *check({ evidence: { files, unreadable } }) {
    const span = { start: 0, end: 4 }
    for (const { path, speaker = 'anybody' } of files)
      yield { message: 'found', data: { what: `${path} of ${speaker}` }, span }
    for (const { path, problem } of unreadable)
      yield { message: 'found', data: { what: `${path} ${problem}` }, span }
  },
})

const RUIZ = 'RUIZ: We waited for a year.\n'

describe('the evidence of a case', () => {
  it.each(
    testRule(rule, [
      { name: 'none', article: 'Rain fell.\n' },
      {
        name: 'of everybody',
        article: '⟦Rain⟧ fell.\n',
        evidence: { 'a.txt': RUIZ, 'b.txt': RUIZ },
        messages: ['a.txt of anybody', 'b.txt of anybody'],
      },
      {
        name: 'as the article names it',
        article: '⟦---\n⟧evidence: [{ file: a.txt, speaker: Ana Ruiz }, c.txt]\n---\n\nRain fell.\n',
        evidence: { 'a.txt': RUIZ, 'b.txt': RUIZ },
        messages: ['a.txt of Ana Ruiz', 'b.txt of anybody', 'c.txt does not exist; check the spelling'],
      },
      {
        name: 'that has no words',
        article: { 'a.md': '⟦Rain⟧ fell.\n', 'b.md': '⟦Snow⟧ fell.\n' },
        evidence: { 'a.txt': '\n' },
      },
    ]),
  )('$name', ({ run }) => run())
})
