import { describe, expect, it } from 'vitest'
import { ledgerJson } from '../../../src/report/tables/ledger-json.ts'
import { ledgerOf, quoting } from '../ledger-of.ts'

describe('ledgerJson', () => {
  it('is the ledger with lines instead of places, without anything harmful', async () => {
    const none = await ledgerOf({})
    expect(JSON.parse([...ledgerJson(none)].join(''))).toEqual(none)
    const ledger = await ledgerOf({ 'a\u001B[31m.md': quoting('Quispe\u202E') })
    const text = [...ledgerJson(ledger)].join('')
    expect(text).not.toMatch(/[\u001B\u202E]/)
    expect(JSON.parse(text)).toEqual({
      ...ledger,
      sources: ledger.sources.map((source) => ({
        ...source,
        mentions: [{ path: 'a\u001B[31m.md', line: 3, place: 'block-quotation', text: 'Quispe\u202E' }],
      })),
    })
  })
})
