import { describe, expect, it } from 'vitest'
import { problemsOf, toFinding } from '../../src/engine/to-finding.ts'
import { defineRule } from '../../src/rule/define-rule.ts'
import type { Problem } from '../../src/rule/problem.ts'

const rule = defineRule({
  id: 'no-rain',
  category: 'weather',
  summary: 'Rain.',
  severity: { recommended: 'error', strict: 'error' },
  messages: { rain: 'It rains in {place}' },
  check: () => [],
})
const setting = { rule, severity: 'error', options: {} } as const
const sound = { message: 'rain', data: { place: 'Riga' }, span: { start: 0, end: 4 } }

const lengthOf = (path: string) => (path === 'a.md' ? 10 : Infinity)

/** As a plug-in in plain JavaScript yields it. */
const yielded = (value: unknown): Problem => JSON.parse(JSON.stringify(value))

describe('what a rule yields', () => {
  it('becomes a finding, and nothing else of it is kept', () => {
    expect(toFinding(setting, 'a.md', yielded({ ...sound, secret: 1 }), lengthOf)).toEqual({
      ruleId: 'no-rain',
      severity: 'error',
      path: 'a.md',
      span: { start: 0, end: 4 },
      messageId: 'rain',
      message: 'It rains in Riga',
      related: [],
    })
  })

  it.each<[string, unknown, string]>([
    ['a number', 5, 'a problem must be an object'],
    ['no span', { message: 'rain' }, "a problem's span must be an object"],
    [
      'a span outside the text',
      { ...sound, span: { start: 0, end: 11 } },
      "a problem's span must be inside the article, not 0 to 11",
    ],
    ['a span of strings', { ...sound, span: { start: '0', end: '1' } }, 'must be inside the article'],
    [
      'an undeclared message',
      { ...sound, message: 'snow' },
      "there is no message 'snow'; the rule declares rain",
    ],
    ['a message of Object', { ...sound, message: 'toString' }, "there is no message 'toString'"],
    ['no value for a placeholder', { ...sound, data: {} }, "has no value for '{place}'"],
    ['an unknown severity', { ...sound, severity: 'loud' }, "severity must be 'warning' or 'error'"],
    ['a subject that is a number', { ...sound, subject: 5 }, "a problem's subject must be a string"],
    [
      'related places that are no list',
      { ...sound, related: 5 },
      "a problem's related places must be a list of objects",
    ],
    [
      'a related path that is a number',
      { ...sound, related: [{ path: 5, span: sound.span, message: 'x' }] },
      "a related place's path must be a string",
    ],
    [
      'a related span that begins before the text',
      { ...sound, related: [{ span: { start: -1, end: 2 }, message: 'x' }] },
      "a related place's span must be inside the article, not -1 to 2",
    ],
    [
      'a related span that ends after the text',
      { ...sound, related: [{ span: { start: 8, end: 12 }, message: 'x' }] },
      "a related place's span must be inside the article, not 8 to 12",
    ],
    [
      'a suggestion without edits',
      { ...sound, suggestions: [{}] },
      "a fix's safety must be 'safe' or 'suggested'",
    ],
    [
      'a fix without a title',
      { ...sound, fix: { safety: 'safe', edits: [] } },
      "a fix's title must be a string",
    ],
    [
      'an edit outside the text',
      { ...sound, fix: { title: 'x', safety: 'safe', edits: [{ span: { start: 9, end: 12 }, text: '' }] } },
      "an edit's span must be inside the article, not 9 to 12",
    ],
  ])('is refused if it is %s', (_, value, message) => {
    expect(() => toFinding(setting, 'a.md', yielded(value), lengthOf)).toThrow(message)
  })

  it('must come as a list', () => {
    expect(() => problemsOf(JSON.parse('5'))).toThrow('a rule must return a list of problems, or yield them')
  })
})
