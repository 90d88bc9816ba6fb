import { describe, expect, it } from 'vitest'
import { ledgerCsv } from '../../../src/report/tables/ledger-csv.ts'
import { ledgerOf, quoting, said } from '../ledger-of.ts'

describe('ledgerCsv', () => {
  it('has a header and a row for each source, with CRLF', async () => {
    const articles = {
      'd.md': said('Ana Quispe, a former minister', 'officials'),
      'news/2024-03-01-e.md': `${said('Ana Quispe, the current minister')}\n${quoting('=Andes(1)')}`,
    }
    expect([...ledgerCsv(await ledgerOf(articles))].join('').split('\r\n')).toEqual([
      'source,kind,quotations,pullQuotes,articles,firstDate,firstPath,lastDate,lastPath,labels,conflicts',
      `"Ana Quispe, a former minister",person,2,0,2,2024-03-01,news/2024-03-01-e.md,2024-03-01,news/2024-03-01-e.md,Ana Quispe,"d.md:1: 'Ana Quispe, a former minister' here, but 'Ana Quispe, the current minister' in news/2024-03-01-e.md:1 (one former, the other current)"`,
      "'=Andes(1),organisation,1,0,1,2024-03-01,news/2024-03-01-e.md,2024-03-01,news/2024-03-01-e.md,'=Andes(1),",
      'officials,unnamed,1,0,1,,d.md,,d.md,officials,',
      '',
    ])
  })
})
