import * as z from 'zod/v4'
import { type ArticleRecord, inspectArticle } from '../../../facts/inspection.ts'
import { wantedTags } from '../../../config/article-settings.ts'
import { isRecord } from '../../../rule/option.ts'
import { type Position, positionAt, type TextFile, textFile } from '../../../text/text-file.ts'
import { reasonNotLinted } from '../../document-status.ts'
import {
  type ConfigurationData,
  configurationData,
  configurationSchema,
  notesOn,
  projectOf,
} from '../folder-state.ts'
import { requireEvidenceInRoots } from '../roots/evidence-in-roots.ts'
import { articleOf } from '../given-text.ts'
import { cut, LARGEST, limitList, LONGEST, MOST } from '../limits.ts'
import { NO_PATH } from '../lone-texts.ts'
import { CHANGES_NOTHING } from '../promises.ts'
import { placeInRoots } from '../roots/roots.ts'
import type { Call, Tool } from '../tool.ts'
import { textInput } from '../inputs.ts'

const input = z.object({
  ...textInput,
  limit: z
    .int()
    .min(1)
    .max(MOST.entries.most)
    .default(MOST.entries.usual)
    .describe('How many entries of each list to give at most; the others are counted.'),
})

const placed = z.looseObject({ text: z.string(), line: z.int().optional(), column: z.int().optional() })
const entries = (what: string) => z.array(z.looseObject({})).describe(what)

const output = z.looseObject({
  headline: placed.nullable(),
  standfirst: placed.nullable(),
  countries: entries(
    "The countries named outside furniture, the most salient first, each with 'about' and 'why'.",
  ),
  tags: entries('The values under the keys that hold country tags.'),
  quotations: entries('The quotations in the text, with their speakers.'),
  blockQuotations: entries('The quotations set as blocks, with their labels.'),
  pullQuotes: entries('The pull-quotes, with their labels.'),
  sources: entries('Who is quoted, and how often.'),
  disclaimers: entries('The disclaimers.'),
  furniture: entries("The parts of the page that are not the article's own prose."),
  leftOut: z.record(z.string(), z.int()).describe('How many entries of a list are left out, by its name.'),
  failures: z.array(z.string()).describe('Why the text was not inspected.'),
  configuration: configurationSchema.optional().describe('Absent if the text was given without a path.'),
  notes: z.array(z.string()),
})

const LISTS = [
  'countries',
  'tags',
  'quotations',
  'blockQuotations',
  'pullQuotes',
  'sources',
  'disclaimers',
  'furniture',
] as const

export const inspectTextTool: Tool<typeof input, typeof output> = {
  name: 'inspect-text',
  title: 'Show what geolint sees in an article',
  description: `Gives what geolint recognises in an article, as 'geolint inspect --format json' does: headline, countries and why the article is about them, tags, quotations and their speakers, pull-quotes, sources, disclaimers. Lines and columns count from 1; 'start' and 'end' are offsets in the text. ${CHANGES_NOTHING}`,
  input,
  output,
  reads: ({ path }) => path !== undefined,
  async run({ limit, path, text }, call) {
    const article = articleOf(text)
    const { configuration, failures, notes, record } = await inspect(article, path, call)
    const file = textFile(NO_PATH, article)
    const lists = LISTS.map((name) => {
      const list: readonly object[] = record?.[name] ?? []
      return {
        name,
        ...limitList(
          list.map((one) => withLines(shortened(one), file)).filter(isRecord),
          limit,
          LARGEST.inspected,
        ),
      }
    })
    const shown = (name: (typeof LISTS)[number]) => [...(lists.find((one) => one.name === name)?.shown ?? [])]
    const data = {
      headline: placedText(record?.headline, file),
      standfirst: placedText(record?.standfirst, file),
      countries: shown('countries'),
      tags: shown('tags'),
      quotations: shown('quotations'),
      blockQuotations: shown('blockQuotations'),
      pullQuotes: shown('pullQuotes'),
      sources: shown('sources'),
      disclaimers: shown('disclaimers'),
      furniture: shown('furniture'),
      leftOut: Object.fromEntries(
        lists.flatMap(({ leftOut, name }) => (leftOut > 0 ? [[name, leftOut]] : [])),
      ),
      failures: [...failures],
      configuration,
      notes: [...notes],
    }
    return { data }
  },
}

interface Inspected {
  readonly record: ArticleRecord | undefined
  readonly failures: readonly string[]
  readonly notes: readonly string[]
  readonly configuration?: ConfigurationData
}

async function inspect(text: string, path: string | undefined, { roots, session }: Call): Promise<Inspected> {
  if (path === undefined) {
    const { article, settings } = await session.lone.open(text)
    return { record: inspectArticle(article, wantedTags(settings)), failures: [], notes: [] }
  }
  const place = placeInRoots(path, roots)
  return session.folders.use(place, roots, async (served) => {
    const project = projectOf(served)
    await requireEvidenceInRoots(text, place, served.folder, roots)
    const { failures, results } = await project.inspect([{ path: place, text }])
    let record: ArticleRecord | undefined
    for await (const one of results) record = one
    const problems = failures.map(({ message }) => message)
    const isInspected = record !== undefined || problems.length > 0
    return {
      record,
      failures: isInspected ? problems : [await reasonNotLinted(place, project)],
      notes: notesOn(served, []),
      configuration: configurationData(served),
    }
  })
}

function placedText(placedAt: ArticleRecord['headline'] | undefined, file: TextFile) {
  return placedAt
    ? { ...placedAt, text: cut(placedAt.text, LONGEST.headline), ...positionAt(file, placedAt.start) }
    : null
}

/** An entry with no more than a few mentions, and the count of the others. */
function shortened(entry: object): object {
  if (!('mentions' in entry) || !Array.isArray(entry.mentions)) return entry
  const mentions: readonly unknown[] = entry.mentions
  const left = mentions.length - MOST.mentions
  return { ...entry, mentions: mentions.slice(0, MOST.mentions), ...(left > 0 && { mentionsLeftOut: left }) }
}

/** The same with the line and the column of everything that has a place in the article. */
function withLines(value: unknown, file: TextFile): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withLines(one, file))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, one]): readonly [string, unknown] => [
    key,
    // That is a place in another file.
    key === 'evidence' ? one : withLines(one, file),
  ])
  return { ...Object.fromEntries(inner), ...positionOf(value, file) }
}

function positionOf(value: object, file: TextFile): Partial<Position> {
  return 'start' in value && typeof value.start === 'number' ? positionAt(file, value.start) : {}
}
