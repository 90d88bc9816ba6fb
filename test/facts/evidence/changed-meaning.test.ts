import { describe, expect, it } from 'vitest'
import { checkedQuotations } from '../../../src/facts/evidence/checked-quotations.ts'
import { articleWithEvidence } from './article-with-evidence.ts'

/** The state of a quotation of Ana Ruiz, and how much it differs. */
async function stateOf(said: string, quoted: string): Promise<string> {
  const article = await articleWithEvidence(`---\nlang: en\n---\n\n“${quoted},” said Ana Ruiz.\n`, {
    'a.txt': `ANA RUIZ: ${said}.\n\nPETER HOLT: The board has nothing to add to what was said last year.\n`,
  })
  const [checked] = checkedQuotations(article)
  return [checked?.state, checked?.severity].filter(Boolean).join(' ')
}

describe('words that change the meaning', () => {
  it.each([
    ['it is unlikely that the ceasefire will hold', 'it is likely that the ceasefire will hold'],
    ['the board has acted illegally in the harbour case', 'the board has acted legally in the harbour case'],
    ['parliament and the assembly must approve it', 'parliament and the family must approve it'],
    ['they know that only the poor pay for the repairs', 'they know that the poor pay for the repairs'],
    ['we have voted against the agreement of the islands', 'we have voted for the agreement of the islands'],
    ['we left before the soldiers arrived in the valley', 'we left after the soldiers arrived in the valley'],
    [
      'they brought the people to hospitals in the north',
      'they brought the people from hospitals in the north',
    ],
    ['we will lose the ship or the cargo in the strait', 'we will lose the ship and the cargo in the strait'],
    ['some of the miners have signed the petition', 'all of the miners have signed the petition'],
    ['we will need many more planes for the islands', 'we will need many more plans for the islands'],
    ['the wines of the valley are what people ask for', 'the wins of the valley are what people ask for'],
    ['our officials are not able to lead the province', 'our officials are notable to lead the province'],
    ['they are nowhere in the building this morning', 'they are now here in the building this morning'],
    ['they told us that the lease was signed at night', 'they told U.S. that the lease was signed at night'],
    [
      'we will sign the agreement with the northern ports',
      'we will (never) sign the agreement with the northern ports',
    ],
    [
      'we will sign the agreement with the northern ports',
      'we will [not] sign the agreement with the northern ports',
    ],
    ['unemployment in the province is 3.4 per cent', 'unemployment in the province is 34 per cent'],
    ['the new dredger will cost the country $1.5bn', 'the new dredger will cost the country $15bn'],
    ['the new dredger will cost the country $1.5bn', 'the new dredger will cost the country €1.5bn'],
    ['the turnout in the province was 61.7% last year', 'the turnout in the province was 617% last year'],
    ['it was 5 degrees in the harbour on that morning', 'it was -5 degrees in the harbour on that morning'],
    ['the navy has ordered 5-10 frigates for the coast', 'the navy has ordered 510 frigates for the coast'],
    ['there were twenty. Sixteen boats came to the strait', 'twenty boats came to the strait'],
    [
      'we will (not) sign the agreement with the northern ports',
      'we will sign the agreement with the northern ports',
    ],
    ['they waited at the ER of the hospital for a day', 'they waited at the of the hospital for a day'],
  ])('%s → %s', async (said, quoted) => {
    expect(['differs substantive', 'not-found']).toContain(await stateOf(said, quoted))
  })
})

describe('what is only written differently', () => {
  it.each([
    ['unemployment is three point four per cent', 'unemployment is 3.4%'],
    ['it cost two and a half million dollars in all', 'it cost $2.5 million in all'],
    ['it was minus five degrees in the harbour', 'it was -5 degrees in the harbour'],
    ['the square was centred on the harbour wall', 'the square was centered on the harbour wall'],
    ['the war was fuelled by the price of copper', 'the war was fueled by the price of copper'],
    ['no one on this coast was asked about it', 'nobody on this coast was asked about it'],
    ['we had 15 kilometres of new road last year', 'we had 15 km of new road last year'],
    ['it is all right to ask for the contract', 'it is alright to ask for the contract'],
    ['the U.S. has a base in the northern islands', 'the US has a base in the northern islands'],
    ['in the twenty-first century that is a shame', 'in the 21st century that is a shame'],
    ['in 2000, 15 people drowned in the strait', 'in 2000, fifteen people drowned in the strait'],
    ['it was a fucking mess in the harbour that day', 'it was a f***ing mess in the harbour that day'],
    ['it was a damned mess in the harbour that day', 'it was a d—d mess in the harbour that day'],
  ])('%s → %s', async (said, quoted) => {
    expect(await stateOf(said, quoted)).toBe('allowed')
  })

  it.each([
    ['there were twenty. Sixteen boats came to the strait', 'Sixteen boats came to the strait'],
    ['maybe 10, 20 percent more than the harbour had', '20 percent more than the harbour had'],
  ])('%s → %s', async (said, quoted) => {
    expect(await stateOf(said, quoted)).toBe('exact')
  })
})

describe('small words', () => {
  it.each([
    [
      'the ministry has told us that the dredgers stop in winter',
      'the ministry has told us the dredgers stop in winter',
    ],
    [
      'every sovereign nation secures its borders and its ports',
      'every sovereign nation secure its borders and its ports',
    ],
    [
      'you should really take very strong action in the strait',
      'you should take very strong action in the strait',
    ],
  ])('%s → %s', async (said, quoted) => {
    expect(await stateOf(said, quoted)).toBe('differs minor')
  })
})
