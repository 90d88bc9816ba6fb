import { describe, expect, it } from 'vitest'
import { readQuotedText } from '../../../../src/languages/english/quoted-text.ts'

/** The text with ‹ › around the speaker that it names for the block below it. */
function ledIn(text: string): string {
  const speaker = readQuotedText([text]).leadInSpeaker(0)
  if (!speaker) return text
  const { start, end } = speaker
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`
}

describe('leadInSpeaker', () => {
  it.each([
    // a reporting verb
    'As ‹the envoy› wrote in May:',
    'As ‹Mira Holm› notes:',
    '‹Mira Holm› explains that',
    'In its filing for the year, ‹the ferry company› wrote,',
    'Some of it is mere noise, such as ‹Holm› saying',
    '‹The envoy› says (emphasis added):',
    'Then, in stark terms, ‹she› characterises the claim of growth as (emphasis mine):',
    'According to ‹Mira Holm›, pilot at [the Ferry Board]:',
    // a relative clause
    'So did the council, and ‹the envoy›, who stated in a letter to the king,',
    'It is best put by her deputy, ‹Mira Holm›, who stated,',
    'Owing to ‹Article 9 of the Ferry Act› (Chapter II), which said',
    'It is told in ‹Mira Holm›’s book, The Last Ferry, which says,',
    // words and writings that are somebody's
    'I am reminded of ‹Mira Holm›’s words to the crew after the storm of 1962:',
    'I was reminded of the quotation by ‹Mira Holm›:',
    'In the words of ‹Mira Holm›:',
    'As the famous paraphrase of ‹Mira Holm› goes:',
    'It shows in the tweet of the ferry operator ‹Tana Lines›:',
    'We have had good feedback from ‹the crews of Tana›:',
    '‹Mira Holm›’s email to the council:',
    '‹Holm›’s findings of fact were damning:',
    'Lifting from ‹the report›, we can summarise it as:',
    // a label
    'From ‹Mira Holm›:',
    'From the chairwoman, ‹Mira Holm›:',
    'And the baker, ‹Jon Aas›:',
    '‹Mira Holm›, a pilot:',
    'From ‹the ferry board›’s site:',
    'Again, from ‹the complaint›:',
    'Later in ‹the complaint›:',
    'Quotes attributable to ‹Mira Holm›:',
    // whatever the verb
    '‹The founder›, Mira Holm, had this to say about us:',
    '‹Mira Holm› continues:',
    'Two days before the vote, ‹Mira Holm› sent this message:',
    'Finally, ‹Mira Rasmus› delivers the payload:',
    'In discussing how we might mark his gift and his commitment to the port, ‹he› shared:',
    'As ‹we› wrote in our blog:',
  ])('%s', (expected) => {
    expect(ledIn(expected.replaceAll(/[‹›]/gu, ''))).toBe(expected)
  })

  it.each([
    'The answer is that of Mira Holm, a pilot and friend of mine, who knows the ferries.',
    'The envoy said so in May.',
    'Stories of a pilot are simple:',
    'A good second story for a ferry might be this:',
    'It is typically put like this:',
    'There are three more:',
    'At the port:',
    'Mira Holm left for the port',
    '',
  ])('names nobody: %s', (text) => {
    expect(ledIn(text)).toBe(text)
  })
})
