import type { Rule } from '../src/rule/rule.ts'
import aiResidue from './ai-residue.ts'
import alteredDisclaimer from './altered-disclaimer.ts'
import conflictingAttribution from './conflicting-attribution.ts'
import duplicatedPullQuotes from './duplicated-pull-quotes.ts'
import embargo from './embargo.ts'
import headlineQuotation from './headline-quotation.ts'
import impossibleDate from './impossible-date.ts'
import inconsistentSourceLabels from './inconsistent-source-labels.ts'
import looseQuotation from './loose-quotation.ts'
import malformedFrontMatter from './malformed-front-matter.ts'
import misattributedQuotation from './misattributed-quotation.ts'
import misquotation from './misquotation.ts'
import misquotedPullQuote from './misquoted-pull-quote.ts'
import missingDisclaimer from './missing-disclaimer.ts'
import nameVariants from './name-variants.ts'
import placeholder from './placeholder.ts'
import repeatedPassage from './repeated-passage.ts'
import requiredFrontMatter from './required-front-matter.ts'
import tooComplex from './too-complex.ts'
import unattributedQuotation from './unattributed-quotation.ts'
import unbalancedQuotationMarks from './unbalanced-quotation-marks.ts'
import unknownCountryTag from './unknown-country-tag.ts'
import unmentionedCountryTag from './unmentioned-country-tag.ts'
import unneededException from './unneeded-exception.ts'
import unreadableEvidence from './unreadable-evidence.ts'
import unsupportedQuotation from './unsupported-quotation.ts'
import untaggedCountries from './untagged-countries.ts'
import weekdayMismatch from './weekday-mismatch.ts'

/** The rules of geolint, sorted by id. */
export const rules: readonly Rule[] = [
  aiResidue,
  alteredDisclaimer,
  conflictingAttribution,
  duplicatedPullQuotes,
  embargo,
  headlineQuotation,
  impossibleDate,
  inconsistentSourceLabels,
  looseQuotation,
  malformedFrontMatter,
  misattributedQuotation,
  misquotation,
  misquotedPullQuote,
  missingDisclaimer,
  nameVariants,
  placeholder,
  repeatedPassage,
  requiredFrontMatter,
  tooComplex,
  unattributedQuotation,
  unbalancedQuotationMarks,
  unknownCountryTag,
  unmentionedCountryTag,
  unneededException,
  unreadableEvidence,
  unsupportedQuotation,
  untaggedCountries,
  weekdayMismatch,
]
