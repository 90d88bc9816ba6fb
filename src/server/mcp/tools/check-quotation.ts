import { readArticleFile } from '../../../files/read-article-file.ts'
import type { EvidenceStyle } from '../../../article/house-style.ts'
import { displayPath, isWithin } from '../../../files/paths.ts'
import type { Article } from '../../../article/article.ts'
import { checkQuotation } from '../../../facts/evidence/checked-quotations.ts'
import { hasEnoughWords } from '../../../facts/evidence/coverage.ts'
import { looseQuotation } from '../../../facts/evidence/held-quotations.ts'
import { quotationRows } from '../../../facts/evidence/quotation-sheet.ts'
import * as z from 'zod/v4'
import { openProjectWith } from '../../../project/open-project.ts'
import { UserError } from '../../../text/user-error.ts'
import { articleAt, isEvidence, isFolder, isMissing } from '../roots/article-files.ts'
import { requireNoLinkOut } from '../roots/evidence-in-roots.ts'
import { configurationData, configurationSchema, notesOn, projectOf } from '../folder-state.ts'
import { reasonNotLinted } from '../../document-status.ts'
import type { FolderState } from '../../served-folder.ts'
import { cut, LONGEST, MOST } from '../limits.ts'
import { CHANGES_NOTHING, READS_NAMED } from '../promises.ts'
import { onlyRoot, placeInRoots, rootAbove, type Roots } from '../roots/roots.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  words: z
    .string()
    .max(LONGEST.quotation)
    .describe('The words that are quoted, without the marks around them.'),
  speaker: z
    .string()
    .max(LONGEST.speaker)
    .optional()
    .describe('Who is said to have spoken them, as an article would print it.'),
  path: z
    .string()
    .optional()
    .describe(
      'The article with whose evidence it is compared, or a folder of articles: absolute, or relative to the only root. The only root by default.',
    ),
  evidence: z
    .array(z.string())
    .max(MOST.files)
    .optional()
    .describe('Files and folders of transcripts or notes to compare it with as well.'),
})

const output = z.looseObject({
  state: z
    .string()
    .describe(
      "'exact', 'allowed' (only what a quotation may change differs), 'differs', 'not-found', 'said-by-another', 'translation', or 'not-checked'.",
    ),
  severity: z
    .string()
    .optional()
    .describe("Of 'differs': 'minor', or 'substantive' if the meaning may change."),
  reason: z.string().optional().describe('Why it was not checked.'),
  speaker: z.string().optional(),
  evidence: z
    .looseObject({
      path: z.string().describe('Relative to the folder of the configuration.'),
      line: z.int(),
      text: z.string(),
      start: z.int().describe('Of the passage; with the end an offset in the text of the file.'),
      end: z.int(),
      time: z.number().optional().describe('When it is said in the recording, in seconds.'),
      speaker: z.string().optional().describe('Who says it, if that may be told.'),
    })
    .optional()
    .describe(
      'The passage, which is confidential; of words that were not found, the closest one if one is close.',
    ),
  differences: z
    .array(z.looseObject({ said: z.string(), quoted: z.string() }))
    .describe('The words that differ.'),
  heldAgainst: z.int().describe('Against how many files it was compared.'),
  unreadable: z.array(z.looseObject({ path: z.string(), problem: z.string() })),
  configuration: configurationSchema,
  notes: z.array(z.string()),
})

export const checkQuotationTool: Tool<typeof input, typeof output> = {
  name: 'check-quotation',
  title: 'Compare a quotation with the evidence',
  description: `Tells whether somebody said these words, by the recordings, transcripts and notes that belong to an article or a folder: the state, the place, and the words that differ, as 'geolint quotations' does. Confidential: the answer has words of the evidence, which may not be published as they are. 'not-found' says that this evidence does not have the words, and nothing about other evidence. ${CHANGES_NOTHING} ${READS_NAMED}`,
  input,
  output,
  reads: () => true,
  async run({ evidence = [], path, speaker, words }, { roots, session }) {
    const named = evidence.map((one) => placeInRoots(one, roots))
    for (const [at, folder] of named.entries()) requireNoLinkOut(folder, evidence[at] ?? folder, roots)
    const place = path === undefined ? folderFor(named, roots) : placeInRoots(path, roots)
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const { config } = projectOf(served)
      const shown = path ?? place
      if (isEvidence(place, config.loaded) || named.some((one) => place === one || isWithin(place, one)))
        throw new UserError(
          `'${shown}' holds evidence; name it under 'evidence', and an article or a folder of articles under 'path'`,
        )
      const text = articleText(place, shown)
      const project = openProjectWith(config, { cwd: served.folder, evidence: named, safe: session.safe })
      try {
        const { results } = await project.survey(
          [{ path: article, text: text ?? `${speaker ?? ''}\n\n${words}\n` }],
          (one, { house }) => check(one, words, speaker, () => lackOf(house.evidence, place, shown, served)),
        )
        for await (const checked of results)
          return {
            data: {
              ...checked,
              configuration: configurationData(served),
              notes: [
                ...notesOn(served, checked.heldAgainst > 0 && isMissing(place) ? [missingNote(shown)] : []),
              ],
            },
          }
      } finally {
        await project.close()
      }
      throw new UserError(await reasonNotLinted(article, project))
    })
  },
}

/** The root of the evidence that is named, or the only root. */
function folderFor([evidence]: readonly string[], roots: Roots): string {
  return (evidence === undefined ? undefined : rootAbove(evidence, roots)) ?? onlyRoot(roots)
}

/** The article at a path; undefined for a folder or if nothing is there. Throws a UserError if it cannot be read. */
function articleText(place: string, shown: string): string | undefined {
  if (isFolder(place) || isMissing(place)) return undefined
  const read = readArticleFile(place)
  if ('problem' in read) throw new UserError(`'${shown}' ${read.problem}`)
  return read.content
}

function missingNote(shown: string): string {
  return `'${shown}' does not exist, so it names no evidence`
}

/** Why there is nothing to compare a quotation with, and what to do. */
function lackOf(
  { find, folders }: EvidenceStyle,
  place: string,
  shown: string,
  { folder }: FolderState,
): string {
  if (isMissing(place)) return `${missingNote(shown)}; give files under 'evidence'`
  const names = folders.map((one) => `'${displayPath(folder, one)}'`).join(', ')
  const what = isFolder(place) ? 'a folder names no evidence' : 'the article names no evidence'
  if (names === '') return `${what}, and none is configured; give files under 'evidence'`
  if (find === 'front-matter') return `${what}; give files under 'evidence'`
  if (find === 'all') return `${what}, and there is none in ${names}; give files under 'evidence'`
  return isFolder(place)
    ? `the files in ${names} belong to articles of the same name (find: slug); give an article under 'path', or files under 'evidence'`
    : `${what}, and no file in ${names} has its name (find: slug); give files under 'evidence'`
}

function check(article: Article, words: string, speaker: string | undefined, lack: () => string) {
  const { files, unreadable } = article.evidence
  const found = {
    speaker,
    heldAgainst: files.length,
    unreadable: unreadable.slice(0, MOST.entries.usual).map(({ path, problem }) => ({ path, problem })),
    differences: [],
  }
  const notChecked = (reason: string) => ({ ...found, state: 'not-checked', reason })
  if (!hasEnoughWords(article, words)) return notChecked('the quotation has fewer than 4 words')
  if (files.length + unreadable.length === 0) return notChecked(lack())
  const checked = checkQuotation(article, looseQuotation(words, speaker))
  const [row] = checked ? quotationRows(article, [checked]) : []
  if (!row) return notChecked('no readable evidence covers it')
  const { differences, place, severity, state } = row
  return {
    ...found,
    state,
    severity,
    ...(place && {
      evidence: {
        path: place.path,
        start: place.start,
        end: place.end,
        line: place.line,
        text: cut(place.text, LONGEST.passage),
        time: place.time,
        speaker: place.speaker,
      },
    }),
    differences: differences.map(({ kind, quoted, said }) => ({ said, quoted, kind })),
  }
}
