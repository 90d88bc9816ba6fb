import * as z from 'zod/v4'
import type { Settings } from '../../../config/resolve.ts'
import { proposeHouse } from '../../../project/first-config/propose-house.ts'
import { articleAt, archiveFolder, articleFiles } from '../roots/article-files.ts'
import { configurationData, configurationSchema, notesOn, projectOf } from '../folder-state.ts'
import { countValues, sampleArticle, type SampledArticle } from '../house-sample.ts'
import { cut, LARGEST, limitList, LONGEST, MOST, sampleEvenly } from '../limits.ts'
import { CHANGES_NOTHING, READS_NAMED } from '../promises.ts'
import { onlyRoot, placeInRoots, rootAbove } from '../roots/roots.ts'
import { surveyFiles } from '../survey-files.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  path: z
    .string()
    .optional()
    .describe(
      'A folder, or the path of an article, which need not exist yet: absolute, or relative to the only root. The only root by default.',
    ),
})

const share = { count: z.int().optional(), of: z.int().optional() }

const output = z.looseObject({
  configuration: configurationSchema,
  language: z.string().optional().describe('Of articles that do not name theirs.'),
  countryTags: z.looseObject({
    keys: z.array(z.string()).describe('Keys of the front matter that the configuration names.'),
    style: z
      .string()
      .optional()
      .describe('How a tag is written, by the configuration: name, alpha-2, alpha-3 or slug.'),
    usual: z
      .looseObject({
        key: z.string().optional(),
        style: z.string().optional(),
        language: z.string().optional(),
        ...share,
      })
      .optional()
      .describe('What the articles do.'),
    examples: z.array(z.string()).describe('The tags of some articles.'),
  }),
  sourceLabels: z.looseObject({
    pattern: z.string().optional().describe('How a label is built, by the configuration.'),
    usualPattern: z
      .looseObject({ pattern: z.string(), ...share })
      .optional()
      .describe('How most labels are built.'),
    known: z
      .array(z.looseObject({ label: z.string(), aliases: z.array(z.string()) }))
      .describe('The form that the house prints, and the forms that it does not.'),
    knownLeftOut: z.int(),
    used: z
      .array(z.looseObject({ label: z.string(), count: z.int() }))
      .describe('The labels printed most often.'),
  }),
  pullQuotes: z
    .looseObject({
      shortcodes: z.array(z.string()),
      directives: z.array(z.string()),
      classes: z.array(z.string()),
      examples: z.array(z.string()).describe('Some of the articles, as markdown, shortened.'),
    })
    .describe('How they are marked: what the configuration adds to the forms that are always recognised.'),
  evidence: z
    .looseObject({
      folders: z.array(z.string()).describe('Absolute. Nothing in them is an article.'),
      find: z
        .string()
        .describe(
          "Which files of the folders are an article's: 'slug' (those named like it), 'front-matter' (those that it names) or 'all'.",
        ),
      allow: z.array(z.string()).describe('What a quotation may differ in besides spelling and marked cuts.'),
    })
    .describe('What quotations are checked against, besides the files that an article names.'),
  disclaimers: z
    .array(
      z.looseObject({
        text: z.string().describe('Word for word, as markdown.'),
        heading: z.string().optional(),
        when: z.record(z.string(), z.unknown()).optional().describe('Only where the front matter says this.'),
        last: z.boolean().optional().describe("Whether none of the article's own prose may follow."),
        shortcodes: z.array(z.string()).optional().describe('What also satisfies it.'),
        frontMatterKeys: z.array(z.string()).optional().describe('What also satisfies it.'),
        from: z.string().describe("'configuration', or 'articles' if it is only what most of them end with."),
        ...share,
      }),
    )
    .describe('At the end of an article.'),
  frontMatter: z.looseObject({
    required: z.unknown().optional().describe('A JSON Schema that every front matter has to satisfy.'),
    keys: z
      .array(z.looseObject({ value: z.string(), count: z.int() }))
      .describe('The keys that articles have.'),
  }),
  marks: z
    .array(z.looseObject({ value: z.string(), count: z.int() }))
    .describe('The marks around quotations.'),
  rules: z
    .array(
      z.looseObject({
        ruleId: z.string(),
        severity: z.string().describe('The highest; some findings of a rule are warnings.'),
        summary: z.string(),
      }),
    )
    .describe('The rules in force there.'),
  sample: z
    .looseObject({ articles: z.int(), of: z.int() })
    .describe('How many articles were looked at, spread evenly.'),
  notes: z.array(z.string()),
})

export const houseStyleTool: Tool<typeof input, typeof output> = {
  name: 'house-style',
  title: 'Tell how to write articles for a folder',
  description: `Tells how to write articles for a folder, before anything is written: how countries are tagged, how labels of sources are built and which are in use, which disclaimers are required, what the front matter has, which marks quotations have, how pull-quotes are written, where the evidence for quotations is, and the rules in force. It comes from the configuration and from a sample of at most ${MOST.sample} articles. ${CHANGES_NOTHING} ${READS_NAMED}`,
  input,
  output,
  reads: () => true,
  async run({ path }, { roots, session, signal }) {
    const place = path === undefined ? onlyRoot(roots) : placeInRoots(path, roots)
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const project = projectOf(served)
      const top = archiveFolder(served.folder, rootAbove(place, roots) ?? place, place)
      const found = await articleFiles(project, top, roots)
      const files = sampleEvenly(found.files, MOST.sample)
      const sample = await surveyFiles(project, files, sampleArticle, signal)
      const settings = project.config.resolved(article)
      const data = {
        configuration: configurationData(served),
        ...styleData(settings, sample),
        sample: { articles: sample.length, of: found.files.length },
        notes: [...notesOn(served, found.notes)],
      }
      return { data }
    })
  },
}

function styleData({ house, rules }: Settings, sample: readonly SampledArticle[]) {
  const proposal = proposeHouse(sample.map(({ habits }) => habits))
  const { labelPattern, tagKey, tagLanguage, tagStyle } = proposal
  const known = limitList(house.sourceLabels.known, MOST.entries.usual)
  const labels = countValues(sample.flatMap(({ habits }) => habits.labels.map(({ text }) => text)))
  const isShown = JSON.stringify(house.frontMatter ?? null).length <= LARGEST.schema
  return {
    language: house.language,
    countryTags: {
      keys: [...house.countryTags.keys],
      style: house.countryTags.style,
      ...((tagKey ?? tagStyle ?? tagLanguage) && {
        usual: {
          key: tagKey?.value,
          style: tagStyle?.value,
          language: tagLanguage?.value,
          count: tagKey?.count,
          of: tagKey?.of,
        },
      }),
      examples: sample
        .map(({ tags }) => cut(tags.join(', '), LONGEST.label))
        .filter((tags) => tags !== '')
        .slice(0, MOST.examples),
    },
    sourceLabels: {
      pattern: house.sourceLabels.pattern,
      ...(labelPattern && {
        usualPattern: { pattern: labelPattern.value, count: labelPattern.count, of: labelPattern.of },
      }),
      known: known.shown.map(({ aliases, label }) => ({ label, aliases: [...aliases] })),
      knownLeftOut: known.leftOut,
      used: labels
        .slice(0, MOST.used)
        .map(({ count, value }) => ({ label: cut(value, LONGEST.label), count })),
    },
    pullQuotes: {
      shortcodes: [...house.pullQuotes.shortcodes],
      directives: [...house.pullQuotes.directives],
      classes: [...house.pullQuotes.classes],
      examples: sample
        .flatMap(({ pullQuote }) => (pullQuote === undefined ? [] : [cut(pullQuote, LONGEST.label)]))
        .slice(0, MOST.examples),
    },
    evidence: {
      folders: [...house.evidence.folders],
      find: house.evidence.find,
      allow: [...house.evidence.allow],
    },
    disclaimers: disclaimersData({ house, proposal }),
    frontMatter: {
      ...(house.frontMatter && isShown && { required: house.frontMatter }),
      keys: countValues(sample.flatMap(({ keys }) => keys))
        .slice(0, MOST.used)
        .map((one) => ({ ...one })),
    },
    marks: countValues(sample.flatMap(({ marks }) => marks))
      .slice(0, MOST.examples)
      .map((one) => ({ ...one })),
    rules: [...rules].flatMap(([ruleId, { rule, severity }]) =>
      severity === 'off' ? [] : [{ ruleId, severity, summary: rule.summary }],
    ),
  }
}

function disclaimersData({
  house,
  proposal,
}: Pick<Settings, 'house'> & { readonly proposal: ReturnType<typeof proposeHouse> }) {
  const configured = house.disclaimers.map(({ frontMatterKeys, heading, last, shortcodes, text, when }) => ({
    text: cut(text, LONGEST.disclaimer),
    heading,
    last,
    ...(when && { when: { ...when } }),
    ...(shortcodes && { shortcodes: [...shortcodes] }),
    ...(frontMatterKeys && { frontMatterKeys: [...frontMatterKeys] }),
    from: 'configuration',
  }))
  const shown = proposal.disclaimers.map(({ count, of, value: { heading, text, when } }) => ({
    text: cut(text, LONGEST.disclaimer),
    heading,
    ...(when && { when: { [when.key]: when.value } }),
    from: 'articles',
    count,
    of,
  }))
  return (configured.length > 0 ? configured : shown).slice(0, MOST.disclaimers)
}
