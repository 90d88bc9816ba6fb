import { PARSERS } from '../markdown/parser-name.ts'
import {
  choice,
  flag,
  type InferWritten,
  list,
  number,
  object,
  optional,
  pair,
  mapping,
  type Schema,
  text,
  union,
} from '../rule/option.ts'
import type { RuleHead } from '../rule/head.ts'

/** What the schema and the messages need to know of a rule. */
export type KnownRule = Pick<RuleHead, 'id' | 'options' | 'summary'>

const SEVERITIES = ['off', 'warning', 'error'] as const

/** A configuration as it is written. */
export type Config = Exclude<InferWritten<ReturnType<typeof configSchema>>, undefined>
export type WrittenHouse = NonNullable<Config['house']>
export type WrittenRules = NonNullable<Config['rules']>
export type WrittenRuleSetting = NonNullable<WrittenRules[string]>

/** A list of texts that is empty where nothing is given. */
const texts = (description: string) => list(text({}), { default: [], description })

const disclaimer = object(
  {
    id: text({ description: 'The name by which messages call it.' }),
    text: optional(text({ description: 'The words, as markdown.' })),
    file: optional(text({ description: 'A file with the words, relative to this configuration.' })),
    heading: optional(text({ description: 'The heading under which it stands.' })),
    when: optional(
      mapping(union([text({}), number({}), flag({})], {}), {
        description: 'Front-matter keys and the values that they must have for this disclaimer to be due.',
      }),
    ),
    shortcodes: optional(texts('Shortcodes or includes that stand for it.')),
    frontMatterKeys: optional(texts('Front-matter keys that stand for it when set.')),
    last: optional(flag({ description: "Whether nothing of the article's own prose may follow it." })),
  },
  { description: 'A disclaimer of the house; it has `text` or `file`.' },
)

const house = object(
  {
    language: optional(
      text({ description: 'The language of articles that do not name theirs, as an IETF tag (`en`).' }),
    ),
    disclaimers: list(disclaimer, {
      default: [],
      description: 'The disclaimers, the first one that is due counts.',
    }),
    countryTags: object(
      {
        keys: texts('Front-matter keys that hold countries, beside those that always do.'),
        style: choice(['name', 'alpha-2', 'alpha-3', 'slug'], {
          default: 'name',
          description: 'How a new tag is written where the file itself shows no style.',
        }),
      },
      { description: 'How countries are tagged.' },
    ),
    pullQuotes: object(
      {
        shortcodes: texts('Further shortcodes that hold a pull-quote.'),
        directives: texts('Further container directives that do.'),
        classes: texts('Further classes of HTML elements that do.'),
      },
      { description: 'How pull-quotes are marked, beside the forms that are always known.' },
    ),
    sourceLabels: object(
      {
        pattern: optional(text({ description: 'The house pattern, such as `{role}, {country}`.' })),
        known: list(
          object(
            {
              label: text({ description: 'The label as it is to be written.' }),
              aliases: texts('Other labels of the same source.'),
            },
            {},
          ),
          { default: [], description: 'Labels of known sources.' },
        ),
      },
      { description: 'How sources are labelled.' },
    ),
  },
  { description: 'What holds for every article of the house and is read by several rules.' },
)

/** A module as a plug-in exports it; what is in it is checked when it is loaded. */
const plugIn: Schema<object, object> = { type: 'object' }

/** What has to be known of a configuration before the rules that it may set are. */
const base = {
  extends: optional(
    union([text({}), list(text({}), {})], {
      description:
        'What this builds on: recommended, strict, a path or a package; recommended where nothing is given.',
    }),
  ),
  plugins: list(union([text({}), plugIn], {}), {
    default: [],
    description: 'Paths or packages that bring further rules.',
  }),
}

const baseObject = object(base, {})

export const baseSchema: typeof baseObject = { ...baseObject, additionalProperties: {} }

/** The schema of a configuration in which these rules can be set. */
export function configSchema(rules: readonly KnownRule[]) {
  const settings = ruleSettings(rules)
  const override = object(
    {
      files: list(text({}), { description: 'Globs of articles, relative to this configuration.' }),
      house,
      rules: settings,
    },
    {},
  )
  return object(
    {
      $schema: optional(text({ description: 'Where this schema is, for editors.' })),
      ...base,
      house,
      parser: choice(PARSERS, {
        default: 'remark',
        description: 'What reads the markdown; satteri is faster, and has to be installed.',
      }),
      rules: settings,
      overrides: list(override, { default: [], description: 'Settings for some articles; later ones win.' }),
      ignore: texts('What is never linted, as in a .gitignore.'),
    },
    {},
  )
}

/** The JSON Schema that is published for editors. */
export function publishedSchema(rules: readonly KnownRule[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of geolint',
    ...configSchema(rules),
  }
}

const ANY_OPTIONS: Schema<object, object> = { type: 'object', title: 'options' }

function ruleSettings(rules: readonly KnownRule[]) {
  const members = rules.map((rule) => [rule.id, ruleSetting(rule)] as const)
  // An editor cannot know the rules of plug-ins, whose ids have a slash; geolint, which loads the plug-ins, can.
  const ofPlugIns = { patternProperties: { '/': settingOf(ANY_OPTIONS, 'How a rule of a plug-in is set.') } }
  return object(Object.fromEntries(members), { description: 'How each rule is set.', ...ofPlugIns })
}

function ruleSetting({ options, summary }: KnownRule) {
  return optional(settingOf(object(options, { title: 'options' }), summary))
}

function settingOf<R, W>(options: Schema<R, W>, description: string) {
  const severity = choice(SEVERITIES, { title: 'severity' })
  const withOptions = pair(severity, options, { description: 'A severity and options.' })
  return union([severity, withOptions], { description })
}
