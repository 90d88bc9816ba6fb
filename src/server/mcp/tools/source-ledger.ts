import * as z from 'zod/v4'
import { articleSources } from '../../../facts/sources/article-sources.ts'
import { type LedgerSource, sourceLedger } from '../../../facts/sources/source-ledger.ts'
import { numbered } from '../../../text/numbered.ts'
import { articleAt, articleFiles } from '../article-files.ts'
import { configurationData, configurationSchema, projectOf } from '../folder-state.ts'
import { folderProblems } from '../../folder-problems.ts'
import { limitList, MOST } from '../limits.ts'
import { onlyRoot, placeInRoots } from '../roots.ts'
import { surveyFiles } from '../survey-files.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  path: z
    .string()
    .optional()
    .describe('The folder of articles, or one article; the root if there is only one.'),
  name: z.string().optional().describe('Only sources with this in one of their labels, whatever the case.'),
  limit: z
    .int()
    .min(1)
    .max(MOST.sources.most)
    .default(MOST.sources.usual)
    .describe('How many sources at most.'),
})

const output = z.looseObject({
  articles: z.int().describe('How many articles were read.'),
  quotations: z.int(),
  sources: z
    .array(
      z.looseObject({
        label: z.string(),
        kind: z.string().describe("'person', 'organisation', 'unnamed' or 'other'."),
        quotations: z.int(),
        pullQuotes: z.int(),
        articles: z.int().describe('In how many articles it is.'),
        labels: z.array(z.looseObject({ text: z.string(), count: z.int() })),
        mentions: z.array(z.looseObject({ path: z.string(), line: z.int(), text: z.string() })),
        conflicts: z.array(z.looseObject({ path: z.string(), line: z.int(), message: z.string() })),
        leftOut: z.looseObject({ labels: z.int(), mentions: z.int(), conflicts: z.int() }),
      }),
    )
    .describe('The most quoted first.'),
  leftOut: z.int().describe('Sources that are not listed.'),
  configuration: configurationSchema,
  notes: z.array(z.string()),
})

export const sourceLedgerTool: Tool<typeof input, typeof output> = {
  name: 'source-ledger',
  title: 'List who is quoted',
  description: `Lists the sources quoted in a folder of articles, as 'geolint sources' does: how often, under which labels, where, and what contradicts. Shows how a house names somebody before a label is written. Nothing is written. Paths are relative to the folder of the configuration.`,
  input,
  output,
  reads: () => true,
  async run({ limit, name = '', path }, { roots, session, signal }) {
    const place = path === undefined ? onlyRoot(roots) : placeInRoots(path, roots)
    return session.folders.use(articleAt(place), roots, async (served) => {
      const project = projectOf(served)
      const { failures, files, notes } = await articleFiles(project, place, roots)
      const ledger = await sourceLedger(await surveyFiles(project, files, articleSources, signal))
      const wanted = ledger.sources.filter((source) => isNamed(source, name))
      const { leftOut, shown } = limitList(wanted.map(sourceData), limit)
      const remarks = [
        ...folderProblems(served),
        ...notes,
        ...failures.map((failure) => `${failure.path}: ${failure.message}`),
      ]
      const data = {
        articles: ledger.articles,
        quotations: ledger.quotations,
        sources: [...shown],
        leftOut,
        configuration: configurationData(served),
        notes: [...limitList(remarks, MOST.entries.usual).shown],
      }
      return {
        data,
        text: [
          `${numbered(wanted.length, 'source')} in ${numbered(ledger.articles, 'article')}`,
          ...shown.map(
            (one) =>
              `${one.label}: ${numbered(one.quotations, 'quotation')} in ${numbered(one.articles, 'article')}`,
          ),
          ...(leftOut > 0 ? [`${numbered(leftOut, 'source')} left out`] : []),
          ...data.notes.map((note) => `note: ${note}`),
        ].join('\n'),
      }
    })
  },
}

function isNamed({ label, labels }: LedgerSource, name: string): boolean {
  const wanted = name.toLowerCase()
  return [label, ...labels.map(({ text }) => text)].some((text) => text.toLowerCase().includes(wanted))
}

/** How many labels, mentions and conflicts of a source are listed. */
const MOST_OF_SOURCE = 10

function sourceData({
  articles,
  conflicts,
  first,
  kind,
  label,
  labels,
  last,
  mentions,
  pullQuotes,
  quotations,
}: LedgerSource) {
  const some = <T>(all: readonly T[]) => all.slice(0, MOST_OF_SOURCE)
  const rest = (all: readonly unknown[]) => Math.max(0, all.length - MOST_OF_SOURCE)
  return {
    label,
    kind,
    quotations,
    pullQuotes,
    articles,
    first,
    last,
    labels: some(labels).map(({ count, text }) => ({ text, count })),
    mentions: some(mentions).map(({ line, path, place, text }) => ({ path, line, place, text })),
    conflicts: some(conflicts).map(({ at, message }) => ({ path: at.path, line: at.line, message })),
    leftOut: { labels: rest(labels), mentions: rest(mentions), conflicts: rest(conflicts) },
  }
}
