import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedWords } from '../../../../../src/report/formats/html/quotations/compared-words.ts'
import { differing, placeOf, rowOf } from '../../../sheet-of.ts'
import { textOf } from '../text-of.ts'

/** `⟦ ⟧` around differing words, `( )` around what is allowed to differ. */
function shown(html: string): string {
  return textOf(
    html
      .replaceAll(/<mark class="differs(?: gap)?">(.*?)<\/mark>/g, '⟦$1⟧')
      .replaceAll(/<mark class="allowed(?: gap)?">(.*?)<\/mark>/g, '($1)'),
  )
}

const compare = (...args: Parameters<typeof rowOf>) => {
  const { passage, quotation } = comparedWords(rowOf(...args))
  return [shown(quotation.html), shown(passage.html)]
}

describe('comparedWords', () => {
  it.each([
    ['“The ferry sails.”', 'the ferry sails', [], ['“The ferry sails.”', 'the ferry sails']],
    [
      '“The last ferry will sail.”',
      'the ferry, um, will not sail',
      [differing('last', ''), differing('', 'not')],
      ['“The ⟦last⟧ ferry() will⟦⟧ sail.”', 'the⟦⟧ ferry, (um), will ⟦not⟧ sail'],
    ],
    [
      '“It did not sail on Monday.”',
      'it never sailed on Monday',
      [differing('did not sail', 'never sailed')],
      ['“It ⟦did not sail⟧ on Monday.”', 'it ⟦never sailed⟧ on Monday'],
    ],
    ['“We … sail.”', 'we always sail', [], ['“We() … sail.”', 'we (always) sail']],
  ])('%s against %s', (text, said, differences, expected) => {
    expect(compare({ text, differences, state: 'differs', place: placeOf({ text: said }) })).toEqual(expected)
  })

  it.each(['not-found', 'translation'] as const)('marks nothing where nothing was compared: %s', (state) => {
    const row = { state, text: '“A quay.”', place: placeOf({ text: 'la <i>mer</i>' }) }
    expect(compare(row)).toEqual(['“A quay.”', 'la <i>mer</i>'])
    expect(compare({ ...row, place: undefined })).toEqual(['“A quay.”', ''])
  })

  it('keeps every word of both texts', () => {
    const words = fc
      .array(fc.constantFrom('the', 'ferry', 'will', 'not', 'sail', '—', 'won’t', '<b>', '港', 'غدا'))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (text, said) => {
        const differences = [differing('not', ''), differing('', 'ferry')]
        const { passage, quotation } = comparedWords(
          rowOf({ text, differences, state: 'differs', place: placeOf({ text: said }) }),
        )
        expect([textOf(quotation.html), textOf(passage.html)]).toEqual([text, said])
      }),
    )
  })
})
