import { readArticleFile } from '../../../files/read-article-file.ts'
import type { Article } from '../../../article/article.ts'
import { checkQuotation } from '../../../facts/evidence/checked-quotations.ts'
import { hasEnoughWords } from '../../../facts/evidence/coverage.ts'
import { looseQuotation } from '../../../facts/evidence/held-quotations.ts'
import { quotationRows } from '../../../facts/evidence/quotation-sheet.ts'
import * as z from 'zod/v4'
import { openProjectWith } from '../../../project/open-project.ts'
import { UserError } from '../../../text/user-error.ts'
import { articleAt, isFolder } from '../article-files.ts'
import { configurationData, configurationSchema, projectOf } from '../folder-state.ts'
import { folderProblems } from '../../folder-problems.ts'
import { cut, MOST } from '../limits.ts'
import { onlyRoot, placeInRoots } from '../roots.ts'
import type { Tool } from '../tool.ts'

/** In characters. */
const LONGEST_QUOTATION = 10_000
const LONGEST_PASSAGE = 20_000

const input = z.object({
  words: z
    .string()
    .max(LONGEST_QUOTATION)
    .describe('The words that are quoted, without the marks around them.'),
  speaker: z
    .string()
    .max(1_000)
    .optional()
    .describe('Who is said to have spoken them, as an article would print it.'),
  path: z
    .string()
    .optional()
    .describe('The article, whose evidence it is held against, or a folder; the root if there is only one.'),
  evidence: z
    .array(z.string())
    .max(MOST.files)
    .optional()
    .describe('Files and folders of transcripts or notes to hold it against as well.'),
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
    .looseObject({ path: z.string(), line: z.int(), text: z.string() })
    .optional()
    .describe(
      'The passage, which is confidential; of words that were not found, the closest one if one is close.',
    ),
  differences: z
    .array(z.looseObject({ said: z.string(), quoted: z.string() }))
    .describe('The words that differ.'),
  heldAgainst: z.int().describe('How many files of evidence there are.'),
  unreadable: z.array(z.looseObject({ path: z.string(), problem: z.string() })),
  configuration: configurationSchema,
  notes: z.array(z.string()),
})

export const checkQuotationTool: Tool<typeof input, typeof output> = {
  name: 'check-quotation',
  title: 'Hold a quotation against the evidence',
  description: `Tells whether somebody said these words, by the recordings, transcripts and notes that belong to an article or a folder: the state, the place, and the words that differ, as 'geolint quotations' does. Confidential: the answer has words of the evidence, which may not be published as they are. 'not-found' says that this evidence does not have the words, and nothing about other evidence. Nothing is written.`,
  input,
  output,
  reads: () => true,
  async run({ evidence = [], path, speaker, words }, { roots, session }) {
    const place = path === undefined ? onlyRoot(roots) : placeInRoots(path, roots)
    const named = evidence.map((one) => placeInRoots(one, roots))
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const { config } = projectOf(served)
      const project = openProjectWith(config, { cwd: served.folder, evidence: named, safe: session.safe })
      const text = articleText(place) ?? `${speaker ?? ''}\n\n${words}\n`
      const { results } = await project.survey([{ path: article, text }], (one) => check(one, words, speaker))
      let checked: ReturnType<typeof check> | undefined
      for await (const one of results) checked = one
      await project.close()
      if (!checked) throw new UserError(`'${article}' is ignored, so it has no evidence`)
      const data = {
        ...checked,
        configuration: configurationData(served),
        notes: [...folderProblems(served)],
      }
      return { data }
    })
  },
}

/** The article at a path, if there is one. */
function articleText(place: string): string | undefined {
  if (isFolder(place)) return undefined
  const read = readArticleFile(place)
  return 'content' in read ? read.content : undefined
}

function check(article: Article, words: string, speaker: string | undefined) {
  const { files, unreadable } = article.evidence
  const found = {
    speaker,
    heldAgainst: files.length,
    unreadable: unreadable.slice(0, MOST.entries.usual).map(({ path, problem }) => ({ path, problem })),
    differences: [],
  }
  const notChecked = (reason: string) => ({ ...found, state: 'not-checked', reason })
  if (!hasEnoughWords(article, words)) return notChecked('the quotation is too short to be looked for')
  if (files.length + unreadable.length === 0) return notChecked('no evidence was found for it')
  const checked = checkQuotation(article, looseQuotation(words, speaker))
  const [row] = checked ? quotationRows(article, [checked]) : []
  if (!row) return notChecked('no evidence covers it that can be read')
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
        text: cut(place.text, LONGEST_PASSAGE),
        time: place.time,
        speaker: place.speaker,
      },
    }),
    differences: differences.map(({ kind, quoted, said }) => ({ said, quoted, kind })),
  }
}
