import type { RuleHead } from '../src/rule-api.ts'

/** What is known of each rule without its code: generated from the rules by `npm run generate`, and held by a test. */
export const heads: readonly RuleHead[] = [
  {
    id: 'altered-disclaimer',
    kind: 'article',
    category: 'disclaimers',
    summary: 'A house disclaimer with other words, printed twice, or not at the end.',
    severity: 'error',
    messages: {
      added: "The disclaimer '{id}' says '{added}', which the house text does not",
      changed: "The disclaimer '{id}' says '{added}' where the house text says '{lost}'",
      lost: "The disclaimer '{id}' lacks '{lost}'",
      many: "The disclaimer '{id}' differs from the house text in {count} places",
      notLast: "The disclaimer '{id}' does not stand at the end of the article",
      twice: "The disclaimer '{id}' stands twice",
    },
    options: {},
    fixable: true,
  },
  {
    id: 'conflicting-attribution',
    kind: 'article',
    category: 'sources',
    summary: 'One quotation given to two sources that cannot be one.',
    severity: 'error',
    messages: {
      label: "The pull-quote is given to '{one}', its passage to '{other}': {reason}",
      sentence: "The quotation is introduced as from '{one}' and closed as from '{other}': {reason}",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'duplicated-pull-quotes',
    kind: 'corpus',
    category: 'pull-quotes',
    summary: 'A pull-quote printed twice, or right beside the passage that it repeats.',
    severity: 'error',
    messages: {
      beside: 'The pull-quote stands {distance} the passage that it repeats',
      elsewhere: 'The pull-quote carries {likeness} one in {path}',
      twice: 'The pull-quote carries {likeness} an earlier one',
    },
    options: {
      minDistance: {
        type: 'integer',
        default: 1,
        minimum: 0,
        description:
          'How many paragraphs of prose stand at least between a pull-quote and its passage; 0 allows any place.',
      },
    },
    fixable: false,
  },
  {
    id: 'inconsistent-source-labels',
    kind: 'corpus',
    category: 'sources',
    summary: 'One source labelled in different ways, or a label that says a thing twice.',
    severity: 'warning',
    messages: {
      form: "'{label}' is labelled '{majority}' {count} elsewhere",
      known: "'{label}' is not how the house labels this source, '{known}'",
      pattern: "'{label}' does not follow the house pattern {pattern}",
      twice: "'{label}' names {country} twice",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'malformed-front-matter',
    kind: 'article',
    category: 'engine',
    summary: 'Front matter that cannot be read as what it is.',
    severity: 'error',
    messages: {
      malformed: 'The front matter cannot be read: {reason}',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'misquoted-pull-quote',
    kind: 'article',
    category: 'pull-quotes',
    summary: 'A pull-quote that says something else than the text.',
    severity: 'error',
    messages: {
      absent: 'The words of this pull-quote do not stand in the text',
      added: "The pull-quote says '{quoted}', which the text does not",
      changed: "The pull-quote says '{quoted}' where the text says '{said}'",
      lost: "The pull-quote lacks '{said}', which the text says",
      many: 'The pull-quote differs from the text in {count} places',
    },
    options: {
      unsourced: {
        type: 'boolean',
        default: false,
        description: 'Whether a pull-quote is reported too of whose words the text has nothing.',
      },
    },
    fixable: false,
  },
  {
    id: 'missing-disclaimer',
    kind: 'article',
    category: 'disclaimers',
    summary: 'An article without the disclaimer that is due.',
    severity: 'error',
    messages: {
      missing: 'The article has no disclaimer',
      missingHouse: "The house disclaimer '{id}' is missing",
    },
    options: {},
    fixable: true,
  },
  {
    id: 'too-complex',
    kind: 'article',
    category: 'engine',
    summary: 'Markup that would take the parser too long, so that the article is not checked.',
    severity: 'error',
    messages: {
      tangled:
        'Nothing in this article is checked: {count} {marks} in one block would take the parser too long; escape them or part them by blank lines',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unattributed-quotation',
    kind: 'article',
    category: 'sources',
    summary: 'A quotation that nobody is said to have spoken.',
    severity: 'warning',
    messages: {
      unattributed: 'Nobody is named as the speaker of {quotation}',
    },
    options: {
      minWords: {
        type: 'integer',
        default: 8,
        minimum: 1,
        description: 'How many words a quotation has at least; shorter ones are often sayings and titles.',
      },
    },
    fixable: false,
  },
  {
    id: 'unknown-country-tag',
    kind: 'article',
    category: 'countries',
    summary: 'A value under a country key that is no country.',
    severity: 'error',
    messages: {
      unknown: "'{value}' under '{key}' is no country",
      unknownNearest: "'{value}' under '{key}' is no country; the nearest is {nearest}",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unmentioned-country-tag',
    kind: 'article',
    category: 'countries',
    summary: 'A tagged country that the article never names, not even by a city or its people.',
    severity: 'warning',
    messages: {
      unmentioned: "{country} is tagged under '{key}'; the article never names it",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'untagged-countries',
    kind: 'corpus',
    category: 'countries',
    summary: 'A country that the article is about and its front matter does not tag.',
    severity: 'error',
    messages: {
      none: 'No country is tagged; the article {relation} {countries}',
      untagged: '{country} is not tagged; the article {relation} it ({counts})',
    },
    options: {
      mentions: {
        type: 'string',
        enum: ['about', 'named'],
        default: 'about',
        description:
          'Whether only the countries that the article is about must be tagged, or all that it names.',
      },
    },
    fixable: true,
  },
  {
    id: 'unused-directive',
    kind: 'article',
    category: 'engine',
    summary: 'An exception that silences nothing, has expired, or gives no rule or reason.',
    severity: 'warning',
    messages: {},
    options: {},
    fixable: false,
  },
]
