import * as z from 'zod/v4'
import { fileContent, positionAt, textFile } from '../../../text/text-file.ts'
import { grouped, numbered } from '../../../text/numbered.ts'
import {
  type ConfigurationData,
  configurationData,
  configurationSchema,
  notesOn,
  projectOf,
} from '../folder-state.ts'
import { reasonNotLinted } from '../../document-status.ts'
import { requireEvidenceInRoots } from '../roots/evidence-in-roots.ts'
import { articleOf } from '../given-text.ts'
import { limitList, MOST } from '../limits.ts'
import { CHANGES_NOTHING } from '../promises.ts'
import { placeInRoots } from '../roots/roots.ts'
import type { Call, Tool } from '../tool.ts'
import { isPlain } from '../show-hidden.ts'
import { textInput } from '../inputs.ts'

const input = z.object(textInput)

const output = z.looseObject({
  written: z.literal(false).describe('No file is changed, now or later.'),
  changed: z.boolean().describe('Whether the text differs from the one that was given.'),
  fixes: z.array(z.string()).describe('What was changed.'),
  leftOut: z.int().describe('Fixes that were made and are not listed.'),
  left: z.int().describe('How many findings the text still has.'),
  hidden: z
    .array(z.looseObject({ line: z.int(), column: z.int(), character: z.string() }))
    .describe('Characters of the text that a screen does not show, or that change how others look.'),
  hiddenLeftOut: z.int(),
  configuration: configurationSchema.optional(),
  notes: z.array(z.string()),
  text: z.string().describe('The whole article with the fixes, character for character.'),
})

export const fixedTextTool: Tool<typeof input, typeof output> = {
  name: 'fixed-text',
  title: 'Give an article with its safe fixes',
  description: `Returns the article with the safe fixes of its findings made, as 'geolint --fix' would make them. ${CHANGES_NOTHING} The text is only in the result. Safe fixes never touch quoted words. What needs a decision is not changed; lint-text lists it as suggestions.`,
  input,
  output,
  reads: ({ path }) => path !== undefined,
  async run({ path, text }, call) {
    const fixed = await fix(articleOf(text), path, call)
    const { leftOut, shown } = limitList(fixed.fixes, MOST.entries.most)
    const hidden = limitList(hiddenIn(fixed.text), MOST.entries.usual)
    return {
      data: {
        written: false,
        changed: fixed.text !== text,
        fixes: [...shown],
        leftOut,
        hidden: [...hidden.shown],
        hiddenLeftOut: hidden.leftOut,
        left: fixed.left,
        configuration: fixed.configuration,
        notes: [...fixed.notes],
        text: '',
      },
      text: [
        fixed.fixes.length === 0
          ? `Nothing can be fixed safely, so the text below is the one that was given; ${fixed.left === 0 ? 'none is' : are(fixed.left, 'finding')} left. No file has changed.`
          : `${are(fixed.fixes.length, 'finding')} fixed in the text below; ${fixed.left === 0 ? 'none is' : are(fixed.left)} left. No file has changed.`,
        ...shown,
        ...fixed.notes.map((note) => `note: ${note}`),
      ].join('\n'),
      exact: fixed.text,
    }
  },
}

interface FixedText {
  readonly text: string
  readonly fixes: readonly string[]
  /** How many findings it still has. */
  readonly left: number
  readonly notes: readonly string[]
  readonly configuration?: ConfigurationData
}

async function fix(
  text: string,
  path: string | undefined,
  { roots, session, signal }: Call,
): Promise<FixedText> {
  if (path === undefined) {
    const fixed = await session.lone.fix(text)
    const [linted] = (await session.lone.lint(fixed.text)).articles
    return { ...fixed, left: linted?.findings.length ?? 0, notes: [] }
  }
  const place = placeInRoots(path, roots)
  return session.folders.use(place, roots, async (served) => {
    const project = projectOf(served)
    await requireEvidenceInRoots(text, place, served.folder, roots)
    const run = await project.lint([{ path: place, text }], { fix: true, signal })
    const [article] = run.articles
    const failures = run.failures.map(({ message }) => message)
    const isLinted = article !== undefined || failures.length > 0
    const notLinted = isLinted ? [] : [`the text was not linted: ${await reasonNotLinted(place, project)}`]
    return {
      text: article ? fileContent(article.file) : text,
      fixes: article?.fixes ?? [],
      left: article?.findings.length ?? 0,
      notes: [...notLinted, ...failures, ...notesOn(served, run.notes)],
      configuration: configurationData(served),
    }
  })
}

function hiddenIn(text: string) {
  if (isPlain(text)) return []
  const file = textFile('', text)
  const signs = [...text.matchAll(/[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu)].filter(
    ([sign]) => !isPlain(sign),
  )
  return signs.map(({ 0: character, index }) => ({ ...positionAt(file, index), character }))
}

/** `1 finding is`, `5 are` */
function are(count: number, noun?: string): string {
  const things = noun === undefined ? grouped(count) : numbered(count, noun)
  return `${things} ${count === 1 ? 'is' : 'are'}`
}
