import { describe, expect, it } from 'vitest'
import { type Decision, moveDecisions, nextOffer } from '../../../src/engine/fixing/next-offer.ts'
import type { Finding } from '../../../src/rule/finding.ts'
import type { Fix } from '../../../src/text/edit.ts'

const TEXT = 'Low tide at dusk'

function fix(title: string, start: number, end: number, text: string): Fix {
  return { title, safety: 'suggested', edits: [{ span: { start, end }, text }] }
}

function finding(start: number, ...suggestions: readonly Fix[]): Finding {
  const place = { path: 'a.md', span: { start, end: start + 4 } }
  return {
    ...place,
    ruleId: 'tide',
    severity: 'warning',
    messageId: 'm',
    message: 'Check',
    related: [],
    suggestions,
  }
}

const HIGH = fix('High', 0, 3, 'High')
const EBB = fix('Ebb', 0, 8, 'Ebb')
const DAWN = fix('Dawn', 12, 16, 'dawn')
const FINDINGS = [finding(12, DAWN), finding(0, HIGH, EBB)]

function titles(decisions: readonly Decision[]): readonly string[] {
  const offer = nextOffer(TEXT, FINDINGS, decisions)
  return offer ? [offer.suggestion.title, ...titles([...decisions, offer.decision])] : []
}

describe('nextOffer', () => {
  it('offers every suggestion once, in order of place', () => {
    expect(titles([])).toEqual(['High', 'Ebb', 'Dawn'])
  })

  it('gives the changed text', () => {
    expect(nextOffer(TEXT, FINDINGS, [])).toMatchObject({ text: 'High tide at dusk', isOnly: false })
    expect(nextOffer(TEXT, [finding(12, DAWN)], [])).toMatchObject({ text: 'Low tide at dawn', isOnly: true })
  })

  it('leaves out a finding that was decided as a whole', () => {
    expect(titles([{ ruleId: 'tide', place: { start: 0, end: 4 }, title: undefined }])).toEqual(['Dawn'])
  })

  it.each([
    ['a change outside the text', fix('Late', 12, 99, 'x')],
    ['no change', fix('Same', 12, 16, 'dusk')],
  ])('leaves out %s', (_, suggestion) => {
    expect(nextOffer(TEXT, [finding(12, suggestion)], [])).toBeUndefined()
  })
})

it.each([
  ['after an edit', 12, 13],
  ['replaced by it', 0, 0],
])('moveDecisions keeps a finding %s decided', (_, start, after) => {
  const decision = { ruleId: 'tide', place: { start, end: start + 4 }, title: undefined }
  const [moved] = moveDecisions([decision], HIGH.edits)
  expect(moved?.place.start).toBe(after)
})

it('a suggestion that leaves its finding further on is not offered again', () => {
  const text = 'ebb'
  const longer = fix('Longer', 0, 3, 'the ebb')
  const offer = nextOffer(text, [finding(0, longer)], [])
  const decisions = moveDecisions(offer ? [{ ...offer.decision, title: undefined }] : [], longer.edits)
  expect(nextOffer('the ebb', [finding(4, fix('Longer', 4, 7, 'the ebb'))], decisions)).toBeUndefined()
})
