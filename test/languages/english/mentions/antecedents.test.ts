import { expect, it } from 'vitest'
import { findAntecedents } from '../../../../src/languages/english/mentions/antecedents.ts'
import { mentionReader } from '../../../../src/languages/english/mentions/mention-reader.ts'
import { readQuotedParagraphs } from '../../../../src/languages/english/quotations/read-quotations.ts'
import { countryOf } from '../labels/countries.ts'

/** The speaker of the last quotation in each article; `undefined` if geolint abstains. */
const CASES: readonly (readonly [string, string, string | undefined])[] = [
  [
    'a pronoun after the only person named',
    'Ana Quispe, a former diplomat, spoke in Lima. ¶“We have lost years,” she said.',
    'Ana Quispe, a former diplomat',
  ],
  [
    'a pronoun for the last speaker',
    '“We have lost years,” said Ana Quispe, an economist. “Nobody minded,” she added.',
    'Ana Quispe, an economist',
  ],
  [
    'a pronoun after two people who fit',
    'Ana Quispe, an economist, met Rosa Rojas, a banker. “We have lost years,” she said.',
    undefined,
  ],
  [
    'a pronoun after the subject of the sentence before',
    'Ana Quispe, an economist, left. Rosa Rojas, a banker, stayed. “We have lost years,” she said.',
    'Rosa Rojas, a banker',
  ],
  [
    'a pronoun after somebody who spoke about somebody else',
    'Ana Quispe, an economist, said Rosa Rojas, a banker, had left. “We have lost years,” she said.',
    'Ana Quispe, an economist',
  ],
  [
    'a pronoun whose gender fits only one',
    'Mr. Rojas, a banker, stayed. Mrs. Quispe, an economist, left. “We have lost years,” she said.',
    'Mrs. Quispe, an economist',
  ],
  [
    'a pronoun whose number fits only one',
    'The ministers left. Ana Quispe, an economist, stayed. “We have lost years,” she said.',
    'Ana Quispe, an economist',
  ],
  [
    'a pronoun three paragraphs away',
    'Ana Quispe, an economist, left. ¶It rained. ¶It snowed. ¶“We have lost years,” she said.',
    undefined,
  ],
  [
    'a pronoun in a text that names only a country',
    'Bolivia has changed. ¶“We have lost years,” he said.',
    undefined,
  ],
  [
    'somebody who would be both he and she',
    'The envoy spoke. “It rained,” he said. ¶The envoy left. “We have lost years,” she said.',
    undefined,
  ],
  [
    'somebody with a full name who would be both he and she',
    'Ana Quispe, an economist, spoke. “It rained,” he said. ¶Quispe left. “We have lost years,” she said.',
    undefined,
  ],
  [
    'a relative pronoun',
    'It was the former envoy who called the deal “a long farewell to the coast”.',
    'the former envoy',
  ],
  [
    'somebody who is familiar with a body',
    '“We have lost years,” said a person familiar with the Ethics Committee’s talks.',
    'a person familiar with the Ethics Committee’s talks',
  ],
  [
    'a definite label of somebody named with an indefinite one',
    'A former Bolivian diplomat said, “Nobody listened.” ¶It rained. ¶It snowed. ¶It froze. ¶“We have lost years,” said the former diplomat.',
    'A former Bolivian diplomat',
  ],
  [
    'a definite label that fits two people',
    'A former Bolivian diplomat said, “Nobody listened.” ¶A former Peruvian diplomat said, “I did.” ¶“We have lost years,” said the former diplomat.',
    'the former diplomat',
  ],
  [
    'a definite label of a person with a name',
    'Ana Quispe, a former diplomat, has left La Paz. ¶“We have lost years,” said the former diplomat.',
    'Ana Quispe, a former diplomat',
  ],
  [
    'a surname',
    'Ana Quispe, a former diplomat, has left. ¶It rained. ¶It snowed. ¶It froze. ¶“We have lost years,” Quispe said.',
    'Ana Quispe, a former diplomat',
  ],
  [
    'a surname that two people share',
    'Ana Quispe and Rosa Quispe have left. ¶“We have lost years,” Quispe said.',
    'Quispe',
  ],
  [
    'a name with its apposition',
    '“We have lost years,” said Ana Quispe, an economist.',
    'Ana Quispe, an economist',
  ],
  [
    'a role with its name in apposition',
    '“We have lost years,” the foreign minister, Ana Quispe, said.',
    'the foreign minister, Ana Quispe',
  ],
  ['nobody', 'The “long farewell” is over.', undefined],
]

it.each(CASES)('%s', (_, article, expected) => {
  const paragraphs = article.split(' ¶')
  const read = readQuotedParagraphs(paragraphs)
  const found = findAntecedents(read.quotations, read.texts, mentionReader(read, countryOf), countryOf)
  expect(found.at(-1)?.text).toBe(expected)
})
