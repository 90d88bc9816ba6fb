import { writeScalars } from '../../article/front-matter/scalar.ts'
import { knownLabelLines, quoted } from '../../report/text/known-label-lines.ts'
import { plainText } from '../../report/text/plain-text.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import type { MissingHead } from './house-habits.ts'
import type { DisclaimerProposal, HouseProposal, MissingHeadProposal, Proposal } from './propose-house.ts'
import type { SeverityProposal } from './propose-severities.ts'

/** A configuration as a person would write it; `schema` is the path of its schema, if there is one. */
export function configurationText(
  proposal: HouseProposal,
  severities: readonly SeverityProposal[],
  schema: string | undefined,
): string {
  const house = [...tagLines(proposal), ...disclaimerLines(proposal), ...labelLines(proposal)]
  return [
    // The line by which editors with YAML support find a schema.
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    "# The configuration of geolint. 'geolint rules' lists the rules, 'geolint explain <rule>' explains one.",
    'extends: recommended',
    '',
    '# The house style, for every article.',
    ...(house.length > 0
      ? ['house:', ...house]
      : ['# house:', '#   countryTags: { keys: [countries], style: name }']),
    '',
    '# off, warning, error or [severity, options].',
    ...(severities.length > 0
      ? ['rules:', ...severities.flatMap(ruleLines)]
      : ['# rules:', '#   untagged-countries: [warning, { mentions: about }]']),
    '',
    '# Settings for some articles.',
    '# overrides:',
    '#   - files: [opinion/**]',
    '#     rules: { missing-disclaimer: off }',
    '',
    '# What is never linted.',
    '# ignore: [drafts/**]',
    '',
  ].join('\n')
}

function ruleLines({ except = [], reason, rule, severity }: SeverityProposal): readonly string[] {
  const setting = `${severity}${reason === undefined ? '' : ` # ${reason}`}`
  if (except.length === 0) return [`  ${rule}: ${setting}`]
  return [
    `  ${rule}:`,
    `    - ${setting}`,
    '    - except:',
    ...except.map((one) => `        - ${quoted(one.country, 'block')} # ${one.reason}`),
  ]
}

const HOUSE_STYLES: ReadonlySet<string> = new Set(['alpha-2', 'alpha-3', 'name', 'slug'])

const LANGUAGES = { de: 'German', es: 'Spanish', fr: 'French', pt: 'Portuguese' }

function tagLines({ missingHead, tagKey, tagLanguage, tagStyle }: HouseProposal): readonly string[] {
  const style = tagStyle && HOUSE_STYLES.has(tagStyle.value) ? tagStyle : undefined
  if (!tagKey && missingHead) return newTagLines(missingHead)
  if (!tagKey && !style) return []
  const language = tagLanguage ? `, mostly in ${LANGUAGES[tagLanguage.value]}` : ''
  return [
    '  countryTags:',
    ...(tagKey ? [`    keys: [${quoted(tagKey.value, 'flow')}] # ${inArticles(tagKey)}`] : []),
    ...(style ? [`    style: ${style.value} # ${inArticles(style)}${language}`] : []),
  ]
}

/** A first key for tags, and how the front matter of the article would have it. */
function newTagLines(missing: MissingHeadProposal): readonly string[] {
  return [
    '  countryTags:',
    '    keys: [countries]',
    '    style: name',
    ...(missing.countries.length > 0
      ? [
          `    # ${plainText(missing.path)} has no front matter. This one would tag its countries:`,
          ...headLines(missing).map((line) => `    # ${line}`),
        ]
      : []),
  ]
}

/** A front matter for an article that has none. */
export function headLines({ countries, standfirst, title }: MissingHead): readonly string[] {
  return [
    '---',
    ...(title ? [`title: ${quoted(title, 'block')}`] : []),
    ...(standfirst ? [`standfirst: ${quoted(standfirst, 'block')}`] : []),
    `countries: [${(writeScalars(countries, 'yaml', 'plain', 'flow') ?? []).join(', ')}]`,
    '---',
  ]
}

function disclaimerLines({ disclaimers }: HouseProposal): readonly string[] {
  if (disclaimers.length === 0) return []
  return ['  disclaimers:', ...disclaimers.flatMap((one, at) => oneDisclaimer(one, at, disclaimers.length))]
}

function oneDisclaimer(
  { count, of, value: { heading, text, when } }: Proposal<DisclaimerProposal>,
  at: number,
  all: number,
): readonly string[] {
  return [
    `    - id: ${at === all - 1 ? 'legal' : `legal-${at + 2}`} # the closing words of ${outOf(count, of, 'article')}`,
    ...(heading === undefined ? [] : [`      heading: ${quoted(heading, 'block')}`]),
    ...(when ? [`      when: { ${quoted(when.key, 'flow')}: ${writtenValue(when.value)} }`] : []),
    ...textLines(text),
  ]
}

/** As a block if every reader of YAML takes it for the same text, else between quotation marks. */
function textLines(text: string): readonly string[] {
  if (NOT_IN_A_BLOCK.test(text)) return [`      text: ${quoted(text, 'block')}`]
  const lines = text.split('\n').map((line) => (line.trim() === '' ? '' : `        ${line}`))
  return ['      text: |', ...lines]
}

const NOT_IN_A_BLOCK = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Surrogate}]/u

function labelLines({ knownLabels, labelPattern }: HouseProposal): readonly string[] {
  if (!labelPattern && knownLabels.length === 0) return []
  return [
    '  sourceLabels:',
    ...(labelPattern
      ? [`    pattern: '${labelPattern.value}' # ${outOf(labelPattern.count, labelPattern.of, 'label')}`]
      : []),
    ...(knownLabels.length > 0 ? ['    known:'] : []),
    ...knownLabels.flatMap(({ aliases, count, label }) =>
      knownLabelLines(label, aliases, `${grouped(count)} times`),
    ),
  ]
}

function writtenValue(value: string | number | boolean): string {
  return typeof value === 'string' ? quoted(value, 'flow') : String(value)
}

function inArticles({ count, of }: Proposal<unknown>): string {
  return `in ${outOf(count, of, 'article')}`
}

function outOf(count: number, of: number, noun: string): string {
  return of === 1 ? `the one ${noun}` : `${grouped(count)} of ${numbered(of, noun)}`
}
