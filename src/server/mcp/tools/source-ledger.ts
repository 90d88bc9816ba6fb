import * as z from 'zod/v4'
import { articleSources } from '../../../facts/sources/article-sources.ts'
import { type LedgerSource, sourceLedger } from '../../../facts/sources/source-ledger.ts'
import { counted, grouped, numbered } from '../../../text/numbered.ts'
import { articleAt, articleFiles } from '../roots/article-files.ts'
import { configurationData, configurationSchema, notesOn, projectOf } from '../folder-state.ts'
import { limitList, MOST } from '../limits.ts'
import { CHANGES_NOTHING, READS_NAMED } from '../promises.ts'
import { onlyRoot, placeInRoots } from '../roots/roots.ts'
import { surveyFiles } from '../survey-files.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  path: z
    .string()
    .optional()
    .describe(
      'The folder of articles, or one article: absolute, or relative to the only root. The only root by default.',
    ),
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
  description: `Lists the sources quoted in a folder of articles, as 'geolint sources' does: how often, under which labels, where, and what is contradictory. Shows how a house names somebody before a label is written. ${CHANGES_NOTHING} ${READS_NAMED} Paths are relative to the folder of the configuration.`,
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
      const remarks = [...notes, ...failures.map((failure) => `${failure.path}: ${failure.message}`)]
      const data = {
        articles: ledger.articles,
        quotations: ledger.quotations,
        sources: [...shown],
        leftOut,
        configuration: configurationData(served),
        notes: [...notesOn(served, remarks)],
      }
      return {
        data,
        text: [
          `${numbered(wanted.length, 'source')} in ${numbered(ledger.articles, 'article')}`,
          ...shown.flatMap(sourceLines),
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
  const some = <T>(all: readonly T[]) => all.slice(0, MOST.ofSource)
  const rest = (all: readonly unknown[]) => Math.max(0, all.length - MOST.ofSource)
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

/** A source, then its other labels, its conflicts and where it is, as `geolint sources` and its page show them. */
function sourceLines(source: ReturnType<typeof sourceData>): readonly string[] {
  const { articles, conflicts, kind, label, labels, leftOut, mentions, pullQuotes, quotations } = source
  const others = labels
    .filter(({ text }) => text !== label)
    .map(({ count, text }) => (count === 1 ? text : `${text} ×${grouped(count)}`))
  const counts = [numbered(quotations, 'quotation'), ...counted(pullQuotes, 'pull-quote')].join(', ')
  const places = [...new Set(mentions.map(({ line, path }) => `${path}:${line}`))]
  return [
    `${label} (${kind}): ${counts} in ${numbered(articles, 'article')}`,
    ...(others.length > 0 ? [`  also: ${others.join(', ')}${more(leftOut.labels)}`] : []),
    ...conflicts.map(({ line, message, path }) => `  ${path}:${line}: ${message}`),
    ...(leftOut.conflicts > 0 ? [`  ${numbered(leftOut.conflicts, 'conflict')} left out`] : []),
    `  at: ${places.join(', ')}${more(leftOut.mentions)}`,
  ]
}

function more(count: number): string {
  return count > 0 ? ` and ${grouped(count)} more` : ''
}
