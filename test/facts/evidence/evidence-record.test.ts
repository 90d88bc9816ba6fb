import { describe, expect, it } from 'vitest'
import { evidenceRecords } from '../../../src/facts/evidence/evidence-record.ts'
import { placeOf, rowOf } from '../../report/sheet-of.ts'

const at = (start: number, end: number) => ({ start, end })

describe('evidenceRecords', () => {
  const recordAt = evidenceRecords([
    rowOf({ span: at(50, 60), state: 'not-found' }),
    rowOf({ span: at(10, 40), place: placeOf() }),
    rowOf({ form: 'block', span: at(70, 90), state: 'attested' }),
    rowOf({ form: 'pull-quote', span: at(12, 30), state: 'differs', place: placeOf({ path: 'b.txt' }) }),
  ])
  const exact = { evidence: { state: 'exact', path: 'transcripts/ruiz.vtt', start: 200, end: 224 } }

  it.each([
    ['text', at(10, 40), exact],
    ['text', at(11, 39), exact],
    ['text', at(0, 10), {}],
    ['text', at(40, 50), {}],
    ['text', at(49, 61), { evidence: { state: 'not-found' } }],
    ['block', at(72, 88), { evidence: { state: 'attested' } }],
    ['pull-quote', at(12, 30), { evidence: { state: 'differs', path: 'b.txt', start: 200, end: 224 } }],
    ['pull-quote', at(50, 60), {}],
  ] as const)('%s at %j', (form, span, record) => {
    expect(recordAt(form, span)).toEqual(record)
  })

  it('gives none where nothing was checked', () => {
    expect(evidenceRecords([])('text', at(0, 5))).toEqual({})
  })
})
