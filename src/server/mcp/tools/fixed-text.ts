import * as z from 'zod/v4'
import { fileContent, positionAt, textFile } from '../../../text/text-file.ts'
import { grouped } from '../../../text/numbered.ts'
import { type ConfigurationData, configurationData, configurationSchema, projectOf } from '../folder-state.ts'
import { folderProblems } from '../../folder-problems.ts'
import { articleOf } from '../given-text.ts'
import { limitList, MOST } from '../limits.ts'
import { fixLoneText } from '../lone-text.ts'
import { placeInRoots } from '../roots.ts'
import type { Call, Tool } from '../tool.ts'
import { isPlain } from '../show-hidden.ts'
import { textInput } from './lint-text.ts'

const input = z.object(textInput)

const output = z.looseObject({
  written: z.literal(false).describe('No file is changed, now or later.'),
  changed: z.boolean().describe('Whether the text differs from the one that was given.'),
  fixes: z.array(z.string()).describe('What was changed.'),
  leftOut: z.int().describe('Fixes that were made and are not listed.'),
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
  description: `Returns the article with the safe fixes of its findings made, as 'geolint --fix' would make them. This tool writes nothing: no file has changed after the call, and the text is only in the result. Safe fixes never touch quoted words. What needs a decision is not changed; lint-text lists it as suggestions.`,
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
        configuration: fixed.configuration,
        notes: [...fixed.notes],
        text: '',
      },
      text: [
        fixed.fixes.length === 0
          ? 'Nothing was written. There is nothing to fix safely; the text below is the one that was given.'
          : `Nothing was written. The text below has ${grouped(fixed.fixes.length)} of its findings fixed:`,
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
  readonly notes: readonly string[]
  readonly configuration?: ConfigurationData
}

async function fix(
  text: string,
  path: string | undefined,
  { roots, session, signal }: Call,
): Promise<FixedText> {
  if (path === undefined) return { ...(await fixLoneText(text)), notes: [] }
  const place = placeInRoots(path, roots)
  return session.folders.use(place, roots, async (served) => {
    const run = await projectOf(served).lint([{ path: place, text }], { fix: true, signal })
    const [article] = run.articles
    return {
      text: article ? fileContent(article.file) : text,
      fixes: article?.fixes ?? [],
      notes: [...folderProblems(served), ...run.notes],
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
