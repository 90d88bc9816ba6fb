import type { Language } from '../language.ts'
import { countryOfWords } from './countries/country-of-words.ts'
import { ENGLISH_COUNTRIES } from './countries/lexicon.ts'
import { isBody } from './labels/bodies.ts'
import { compareLabels, labelKey } from './labels/comparison.ts'
import { parseLabel } from './labels/label.ts'
import { nameWords } from './labels/name-words.ts'
import { canBecome } from './labels/over-time.ts'
import { patternOf, redundantCountry } from './labels/pattern.ts'
import { isQuotable } from './labels/quotable.ts'
import { isSlip } from './labels/slip.ts'
import { wording } from './labels/wording.ts'
import { ENGLISH_SPEECH } from './speech.ts'
import { readQuotedText } from './quoted-text.ts'
import { inFigures } from './words/written-numbers.ts'

export const ENGLISH: Language = {
  countries: ENGLISH_COUNTRIES,
  labels: {
    parse: (text) => parseLabel(text, countryOfWords),
    key: labelKey,
    compare: compareLabels,
    canBecome,
    isBody,
    isQuotable,
    isSlip: (a, b) => isSlip(a, b, countryOfWords),
    nameWords,
    pattern: patternOf,
    redundantCountry,
    wording,
    withoutArticle: (words) => words.replace(/^(?:an?|the)\s+(?=\S)/iu, ''),
  },
  quotations: { read: readQuotedText },
  numbers: { inFigures },
  speech: ENGLISH_SPEECH,
}
