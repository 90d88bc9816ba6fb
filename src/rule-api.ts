/** Everything that geolint's own rules use; they import nothing else. */

// What `geolint/rule` publishes, too, for the rules of plug-ins.
export type {
  Article,
  ArticlePart,
  BlockQuotation,
  Furniture,
  Label,
  Link,
  PullQuoteBlock,
  TextBlock,
  Voice,
} from './article/article.ts'
export { fact } from './article/fact.ts'
export type { HouseStyle } from './article/house-style.ts'
export { fileSpan, type Prose } from './markdown/prose.ts'
export { mentionedCountries, type MentionedCountry } from './facts/countries/country-mentions.ts'
export { type CountryTag, countryTags } from './facts/countries/country-tags.ts'
export { passagesOf, type PullQuote, pullQuotes } from './facts/pull-quotes/pull-quotes.ts'
export { quotations, type Quotation } from './facts/sources/quotations.ts'
export { printedLabels, type PrintedLabel } from './facts/sources/source-labels.ts'
export { type Source, sources } from './facts/sources/sources.ts'
export { type SpokenQuotation, spokenQuotations } from './facts/sources/speakers.ts'
export { defineCorpusRule, defineRule } from './rule/define-rule.ts'
export type { Clock } from './rule/clock.ts'
export type { Finding, Severity } from './rule/finding.ts'
export {
  choice,
  flag,
  integer,
  list,
  mapping,
  number,
  object,
  optional,
  type OptionsOf,
  pair,
  type Schema,
  text,
  union,
} from './rule/option.ts'
export type { PlugIn } from './rule/plug-in.ts'
export type { CollectedFrom, CorpusProblem, Problem, RelatedPlace } from './rule/problem.ts'
export type { ArticleRule, CorpusRule } from './rule/rule.ts'
export type { Edit, Fix } from './text/edit.ts'
export type { Excerpt, Span } from './text/span.ts'
export { excerpt, type TextFile } from './text/text-file.ts'

// What single rules of geolint need.
export {
  habitIn,
  replaceTag,
  rewriteTag,
  tagAs,
  taggableHead,
  tagHabit,
  wantedHabit,
} from './facts/countries/tag-edits.ts'
export { unmentionedTags } from './facts/countries/unmentioned-tags.ts'
export { archiveTags, askedTags, tagData } from './facts/countries/archive-tags.ts'
export { taggedArticle } from './facts/countries/untagged-countries.ts'
export { appendDisclaimer } from './facts/disclaimers/append-disclaimer.ts'
export { closingWords, repeatedClosings } from './facts/disclaimers/closing-notices.ts'
export {
  type Disclaimer,
  disclaimers,
  dueDisclaimer,
  isSatisfiedElsewhere,
} from './facts/disclaimers/disclaimers.ts'
export { impossibleDates, wrongWeekdays } from './facts/dates/date-faults.ts'
export { embargoes } from './facts/dates/embargo.ts'
export { attestedQuotations } from './facts/evidence/attested-quotations.ts'
export { idleEntries } from './facts/evidence/coverage.ts'
export { isBorneOut, ownQuotations } from './facts/evidence/own-quotations.ts'
export { passageText } from './facts/evidence/passage-text.ts'
export { printedName } from './facts/evidence/printed-names.ts'
export { quotationProblems } from './facts/evidence/quotation-problems.ts'
export { missingHeadlineQuotations } from './facts/headline-quotations.ts'
export { nameVariants } from './facts/names/name-variants.ts'
export { quotationMarkFaults } from './facts/quotation-mark-faults.ts'
export { keyList } from './facts/front-matter/fault-text.ts'
export { frontMatterFaults } from './facts/front-matter/front-matter-faults.ts'
export { assistantResidue } from './facts/leftovers/assistant-residue.ts'
export { placeholders } from './facts/leftovers/placeholders.ts'
export { repeatedPassages } from './facts/repeated-passages.ts'
export { hasOwnProse, ownProseAfter, textEnd } from './facts/own-prose.ts'
export { collectQuotes, repeatedAcross, repeatedWithin } from './facts/pull-quotes/pull-quote-repetitions.ts'
export { attributionConflicts } from './facts/sources/attribution-conflicts.ts'
export { differentlyNamed } from './facts/sources/labelled-passages.ts'
export { collectLabels, minorityLabels } from './facts/sources/label-clusters.ts'
export { countryNamedTwice, knownLabel, missedPattern } from './facts/sources/label-faults.ts'
export { relabel } from './facts/sources/source-labels.ts'
export { unattributedQuotations } from './facts/sources/unattributed-quotations.ts'
export { countryByCode, nearestCountryName } from './geography/resolve-country.ts'
export { grouped, times } from './text/numbered.ts'
export { openingWords, shortenedWords } from './text/shortened-words.ts'
export { defineExceptionRule } from './rule/define-rule.ts'
export type { Gathering, RuleHead } from './rule/head.ts'
