import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../../../src/languages/english/quotations/read-quotations.ts'

/** The paragraphs, joined by ¶, with ‹ › around every speaker. */
function withSpeakers(paragraphs: readonly string[]): string {
  const speakers = readQuotations(paragraphs).flatMap(({ speaker }) => speaker ?? [])
  return paragraphs
    .map((text, index) =>
      speakers
        .filter(({ paragraph }, at) => paragraph === index && isFirst(speakers, at))
        .toSorted((a, b) => b.start - a.start)
        .reduce(
          (rest, { start, end }) => `${rest.slice(0, start)}‹${rest.slice(start, end)}›${rest.slice(end)}`,
          text,
        ),
    )
    .join('¶')
}

function isFirst(speakers: readonly { paragraph: number; start: number }[], at: number): boolean {
  const same = speakers.findIndex(
    ({ paragraph, start }) => paragraph === speakers[at]?.paragraph && start === speakers[at]?.start,
  )
  return same === at
}

const CONSTRUCTIONS: Readonly<Record<string, readonly string[]>> = {
  'after the words': [
    '“The border will stay closed,” said ‹a senior Western diplomat›, speaking on condition of anonymity.',
    '“The border will stay closed,” ‹one of the officials› said.',
    '“The border will stay closed,” ‹judges Ana Ruiz and Ivo Soto of the Institute for Law and Peace› wrote in May.',
    '“The border will stay closed,” ‹Ana Ruiz›, the judge who founded the Border Review, wrote on Friday.',
    '“The border will stay closed,” said ‹retired general Ivo Soto›.',
    '“The border will stay closed,” said ‹a beaming Ruiz› in a speech.',
    '“Will the border stay closed?” ‹Ruiz› went on, as if nobody had heard.',
    '“Nobody can stop them” if the border stays open, said ‹Ana Ruiz›, an adviser to the ministry.',
    'The plan, which the ministry praised as “a gift” in May, will fail, ‹the envoy› said.',
    'The plan is “a gift” for the smugglers, argues ‹Ruiz›.',
  ],
  'a verb that is easily missed': [
    '‹Holm› often breaks rank, saying the plan is “a gift to smugglers” in private.',
    '‹Holm› still holds out, calling the plan “a gift to smugglers” in private.',
    '“The border will stay closed,” Said ‹Holm›.',
    'As ‹a retired judge› points out, “The border will stay closed.”',
    '“The border will stay closed,” ‹Holm› pointed out.',
    '‹The auditor’s office› found that Major Holm was “within his rights” when he closed the border.',
  ],
  'the nearer clause': [
    'When my uncle mentioned the plan, ‹I› nodded and said “the border will never be open again” to him.',
    'After the envoy warned of war, ‹the minister› rose and called the plan “a gift to smugglers” again.',
    'With 20 days to the vote, ‹Ana Ruiz›, an adviser, called the plan “a gift to smugglers” again.',
    '“The border will be torn down,” Ruiz remembers ‹the minister› telling her.',
  ],
  'a name after several roles': [
    '“The border will stay closed,” said bank chairwoman and adviser to the ministry, ‹Ana Ruiz›.',
    '“The border will stay closed,” said spokesman for the ministry, ‹Ivo Soto›, on Friday.',
  ],
  'the person of the sentence before': [
    '‹Holm› decided to stay for now. “I will be at the border until the snow comes.”',
    'Peru decided to stay for now. “I will be at the border until the snow comes.”',
  ],
  'in the words of somebody': ['“More doors, same house,” in the words of ‹the former diplomat›.'],
  'after a relative clause': [
    '‹A German diplomat› who prepared the visit said: “We need the lithium more than they do.”',
    '‹A banker› who lost two ships in the strait explains: “Nobody pays for the escorts.”',
    '‹A former minister› who asked not to be named said: “Nobody pays for the escorts.”',
    '“The border will stay closed,” insisted ‹a Serbian mining official›.',
  ],
  'before the words': [
    '‹The envoy› accused the minister of “a gift to smugglers” on Friday.',
    'The minister was accused of “a gift to smugglers” by ‹the envoy›.',
    '‹Ruiz›, clad in a coat with badges that spelled a name, said the plan could be “a gift to smugglers” in time.',
    '‹Ruiz›, despite admitting that it was cheap, called the plan “a gift to smugglers” again.',
    '‹Ruiz› once praised the plan, but in a later interview called it “a gift to smugglers” and left.',
    'The plan was dropped, with ‹the envoy› saying it was “a gift to smugglers”.',
    '‹Ruiz›, author of the letter that began the row, called the plan “a gift to smugglers” again.',
    '‹Protesters carrying flags› marched on, chanting “close the border now”.',
    '‹A spokesman for the ministry of trade and peace› called the plan “a gift to smugglers”.',
    'The camp was closed by a message ‹that› said, “Nobody crosses the border after dark.”',
    'The plan, which some have argued was cheap, was “a gift to smugglers,” ‹Ruiz› said.',
    '‹The ministry› worded it with more care: “The border will stay closed for as long as it takes.”',
    'In ‹the minister›’s words, the plan was “a gift to smugglers” from the start.',
    'The plan was, in the words of ‹a senior adviser›, “a gift to smugglers” from the start.',
    '‹Ruiz› said the border – and I quote – “will stay closed for good”.',
  ],
  'the outermost of several attributions': [
    '‹The envoy› said that he had called it “a gift to smugglers” in May.',
    '‹The envoy› said the minister had called it “a gift to smugglers” in May.',
    '‹The envoy› mocked the minister for calling the plan “a gift to the nation” in May.',
    'According to ‹the agency›, the envoy called it “a gift to smugglers” in May.',
    '“The border will stay closed,” the envoy said in May, according to ‹the agency›.',
    '“Will the border stay closed?” the envoy asked in May, according to ‹the agency›.',
  ],
  'but not a clause next to what is said': [
    'The ministry praised the plan, which ‹he› called “a gift to smugglers” in May.',
    'The ministry warned of the plan because ‹he› thought it “a gift to smugglers” in May.',
  ],
  'carried over': [
    '“The border will stay closed,” ‹Ruiz› wrote in a letter that explained why she had come, “for as long as it takes.”',
    '“The border will stay closed,” said ‹Ana Ruiz›. ‹She› said that it was late. “We shall not move from here.”',
    '“The border will stay closed,” ‹he› said. “There are some who doubt it, and they are wrong” about the border.',
    '‹She› read the order to the guards.¶“We shall not move from here, and that is all there is to it.”',
  ],
  'words that end like verbs': [
    '‹Beijing› on Monday urged all sides to “show restraint and calm” at the border.',
    '‹Italy› on Monday urged all sides to “show restraint and calm” at the border.',
    '‹Keating› said the plan was “a gift to smugglers” at best.',
    'The ministers’ spokesman left; ‹the judges’ lawyer› called it “a gift to smugglers” at best.',
  ],
}

describe('the speaker of a quotation', () => {
  describe.each(Object.entries(CONSTRUCTIONS))('%s', (_, cases) => {
    it.each(cases)('%s', (expected) => {
      expect(withSpeakers(expected.replaceAll(/[‹›]/gu, '').split('¶'))).toBe(expected)
    })
  })

  it.each([
    'A machine that “serves up” requested content to readers stood in the hall of the ministry.',
    'There is no word on “good practice”; however, commentators broadly agree that it exists.',
    '“Quick hints” in a box on the left to remind readers of the border are new.',
    'The fleet moved towards “launch on warning,” which would demand more of its crews.',
  ])('nobody in %s', (text) => {
    expect(withSpeakers([text])).toBe(text)
  })
})
