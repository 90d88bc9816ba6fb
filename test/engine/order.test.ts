import { describe, expect, it } from 'vitest'
import { orderFindings } from '../../src/engine/order.ts'
import type { Finding } from '../../src/rule/finding.ts'

function finding(start: number, end: number, ruleId = 'a', message = 'Wrong.'): Finding {
  return {
    ruleId,
    severity: 'warning',
    path: 'x.md',
    span: { start, end },
    messageId: 'found',
    message,
    related: [],
  }
}

const ordered = [
  finding(0, 2),
  finding(0, 5),
  finding(0, 5, 'a', 'Wrong: too.'),
  finding(0, 5, 'b', 'And.'),
  finding(9, 10, 'a'),
  finding(10, 11, 'a'),
]

describe('orderFindings', () => {
  it('orders by start, end, rule and message', () => {
    expect(orderFindings(ordered.toReversed())).toEqual(ordered)
  })

  it('drops duplicates', () => {
    expect(orderFindings([...ordered, ...ordered])).toEqual(ordered)
  })

  it('keeps two findings that differ in severity', () => {
    const error: Finding = { ...finding(0, 2), severity: 'error' }
    expect(orderFindings([finding(0, 2), error, finding(0, 2)])).toEqual([error, finding(0, 2)])
  })
})
