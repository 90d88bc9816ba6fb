/** All that a rule may use; the only module of geolint that the rules import. */
export type { Article, Label, Passage, PullQuoteBlock, Voice } from './article/article.ts'
export { fact } from './article/fact.ts'
export type { HouseStyle } from './article/house-style.ts'
export { type AttributionConflict, attributionConflicts } from './facts/attribution-conflicts.ts'
export {
  mentionedCountries,
  mentionEvidence,
  type MentionedCountry,
  tellingMention,
} from './facts/country-mentions.ts'
export { type CountryTag, countryTags } from './facts/country-tags.ts'
export { type Disclaimer, disclaimers, dueDisclaimer, isSatisfiedElsewhere } from './facts/disclaimers.ts'
export { collectLabels, minorityLabels } from './facts/label-clusters.ts'
export { countryNamedTwice, knownLabel, missedPattern } from './facts/label-faults.ts'
export type { Misquotation, Misquoted } from './facts/misquotations.ts'
export { appendSection, hasOwnProse, ownProseAfter, textEnd } from './facts/own-prose.ts'
export { collectQuotes, repeatedAcross, repeatedWithin } from './facts/pull-quote-repetitions.ts'
export { type PullQuote, pullQuotes } from './facts/pull-quotes.ts'
export { quotations, type Quotation } from './facts/quotations.ts'
export { type Source, sources } from './facts/sources.ts'
export { type SpokenQuotation, spokenQuotations } from './facts/speakers.ts'
export { printedLabels, type PrintedLabel, relabel } from './facts/source-labels.ts'
export { compareLabels, labelKey, parseLabel, type SourceLabel } from './languages/english/labels/label.ts'
export {
  commonHabit,
  replaceTag,
  tagAs,
  tagFix,
  taggableHead,
  tagHabit,
  wantedHabit,
} from './facts/tag-edits.ts'
export { unattributedQuotations } from './facts/unattributed-quotations.ts'
export { type MissingTags, missingTags } from './facts/untagged-countries.ts'
export { unmentionedTags } from './facts/unmentioned-tags.ts'
export { countryOfWords } from './languages/english/countries/country-of-words.ts'
export { countryByCode, nearestCountryName } from './geography/resolve-country.ts'
export type { Finding, Severity } from './rule/finding.ts'
export * from './rule/option.ts'
export { type CollectedFrom, defineCorpusRule, defineRule, type Problem, type Rule } from './rule/rule.ts'
export type { Edit, Fix } from './text/edit.ts'
export { excerpt } from './text/source-file.ts'
export type { Excerpt, Span } from './text/span.ts'
