import { ALLOWED_DIFFERENCES } from '../article/house-style.ts'
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

type JsonSchema = Readonly<Record<string, unknown>>

const SEVERITIES = ['off', 'warning', 'error'] as const

/** A configuration as written. */
export type Config = Exclude<InferWritten<ReturnType<typeof configSchema>>, undefined>
export type WrittenHouse = NonNullable<Config['house']>
export type WrittenRules = NonNullable<Config['rules']>
export type WrittenRuleSetting = NonNullable<WrittenRules[string]>

/** A list of strings, empty by default. */
const texts = (description: string) => list(text({}), { default: [], description })

const disclaimer = object(
  {
    id: text({ description: 'The name that messages use for it.' }),
    text: optional(text({ description: 'Its words, as markdown.' })),
    file: optional(
      text({ description: 'The path of a file with the wording, relative to this configuration.' }),
    ),
    heading: optional(text({ description: 'The heading above it.' })),
    when: optional(
      mapping(union([text({}), number({}), flag({})], {}), {
        description:
          'Front-matter keys and the values that they must have for this disclaimer to be required.',
      }),
    ),
    shortcodes: optional(texts('Shortcodes or includes that count as this disclaimer.')),
    frontMatterKeys: optional(texts('Front-matter keys that count as this disclaimer when set.')),
    last: optional(flag({ description: "Whether it must come after all of the article's own prose." })),
  },
  { description: 'A house disclaimer. Give either `text` or `file`.' },
)

/** Its contents are checked when the configuration is read. */
const ANY_SCHEMA: Schema<JsonSchema, JsonSchema> = {
  type: 'object',
  description:
    'What the front matter of every article must be, as JSON Schema (draft 2020-12) that refers only to itself.',
}

const house = object(
  {
    language: optional(
      text({ description: 'The language of articles that do not state one, as an IETF tag (`en`).' }),
    ),
    disclaimers: list(disclaimer, {
      default: [],
      description: 'House disclaimers. The first one whose `when` matches an article is required.',
    }),
    countryTags: object(
      {
        keys: texts('Front-matter keys for countries, in addition to the usual ones.'),
        style: optional(
          choice(['name', 'alpha-2', 'alpha-3', 'slug'], {
            description:
              'How a new tag is written if the file itself shows no style; by default as in most other articles.',
          }),
        ),
      },
      { description: 'How countries are tagged.' },
    ),
    pullQuotes: object(
      {
        shortcodes: texts('Further shortcodes that contain a pull-quote.'),
        directives: texts('Further container directives that contain a pull-quote.'),
        classes: texts('Further classes of HTML elements that contain a pull-quote.'),
      },
      { description: 'How pull-quotes are marked, in addition to the forms that are always recognised.' },
    ),
    standfirst: object(
      { keys: texts('Front-matter keys for the standfirst, before the usual ones.') },
      { description: 'Where the standfirst is.' },
    ),
    sourceLabels: object(
      {
        pattern: optional(text({ description: 'The house pattern, such as `{role}, {country}`.' })),
        known: list(
          object(
            {
              label: text({ description: 'The label to use.' }),
              aliases: texts('Other labels of the same source.'),
            },
            {},
          ),
          { default: [], description: 'Labels of known sources.' },
        ),
      },
      { description: 'How sources are labelled.' },
    ),
    evidence: object(
      {
        folders: texts(
          'Folders of transcripts and notes, relative to this configuration. Nothing in them is linted as an article.',
        ),
        find: choice(['slug', 'front-matter', 'all'], {
          default: 'slug',
          description:
            "Which files of the folders are an article's: those named like it (`slug`), only those that its front matter names, or all.",
        }),
        allow: list(choice(ALLOWED_DIFFERENCES, {}), {
          default: [],
          description:
            "What quotations may differ in: dropped fillers such as 'you know', doubled words and false starts (`repetitions`), repaired grammar.",
        }),
      },
      { description: 'What quotations are checked against.' },
    ),
    frontMatter: optional(ANY_SCHEMA),
  },
  { description: 'House style: what applies to all articles of the publisher.' },
)

/** What a plug-in module exports; its contents are checked when it is loaded. */
const plugIn: Schema<object, object> = { type: 'object' }

/** The part of a configuration that is read first, because it decides which rules there are. */
const base = {
  extends: optional(
    union([text({}), list(text({}), {})], {
      description:
        'What this configuration builds on: recommended, strict, a path or a package. The default is recommended.',
    }),
  ),
  plugins: list(union([text({}), plugIn], {}), {
    default: [],
    description: 'Paths or packages of plug-ins, which add rules.',
  }),
}

const baseObject = object(base, {})

export const baseSchema: typeof baseObject = { ...baseObject, additionalProperties: {} }

/** The schema of a configuration in which these rules can be set. */
export function configSchema(rules: readonly KnownRule[]) {
  const settings = ruleSettings(rules)
  const override = object(
    {
      files: list(text({}), { description: 'Globs that match articles, relative to this configuration.' }),
      house,
      rules: settings,
    },
    {},
  )
  return object(
    {
      $schema: optional(text({ description: 'The location of this schema, for editors.' })),
      ...base,
      house,
      parser: choice(PARSERS, {
        default: 'remark',
        description:
          'The markdown parser. satteri is faster on large archives, and must be installed separately.',
      }),
      rules: settings,
      overrides: list(override, { default: [], description: 'Settings for some articles; later ones win.' }),
      ignore: texts('Files that are never linted, in .gitignore syntax.'),
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
  // Editors do not know the rules of plug-ins, whose ids have a slash; geolint, which loads them, does.
  const ofPlugIns = {
    patternProperties: { '/': settingOf(ANY_OPTIONS, 'The severity and options of a plug-in’s rule.') },
  }
  return object(Object.fromEntries(members), {
    description: 'The severity and options of each rule.',
    ...ofPlugIns,
  })
}

function ruleSetting({ options, summary }: KnownRule) {
  return optional(settingOf(object(options, { title: 'options' }), summary))
}

function settingOf<R, W>(options: Schema<R, W>, description: string) {
  const severity = choice(SEVERITIES, { title: 'severity' })
  const withOptions = pair(severity, options, { description: 'A severity and options.' })
  return union([severity, withOptions], { description })
}
