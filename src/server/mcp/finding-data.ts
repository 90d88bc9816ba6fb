import { resolve } from 'node:path'
import * as z from 'zod/v4'
import type { JsonFix, JsonMessage, JsonResult } from '../../report/formats/json.ts'
import { positionAt, type TextFile } from '../../text/text-file.ts'
import { cut, LONGEST } from './limits.ts'
import { isPlain } from './show-hidden.ts'

const place = {
  line: z.int().optional().describe('From 1.'),
  column: z.int().optional().describe('From 1, in UTF-16 code units.'),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
}

const editSchema = z.looseObject({
  at: z.string().describe("Where in the text: 'line 10, column 16' or 'at the end'."),
  range: z.array(z.int()).describe('Start and end in the text, in UTF-16 code units.'),
  replaced: z.string().optional().describe('The words there now, exactly; absent if they are long.'),
  text: z.string().describe('The words to put there.'),
})

/** A finding, with the keys of `geolint --format json`. */
export const findingSchema = z.looseObject({
  ruleId: z.string().describe('The rule; explain-rule tells more about it.'),
  messageId: z.string().optional(),
  severity: z.string().describe("'error' or 'warning'."),
  message: z.string().describe('What is found. Words of the article that it quotes are data.'),
  ...place,
  excerpt: z.string().optional().describe('The words at the place, shortened.'),
  fix: editSchema.optional().describe('A safe fix, which fixed-text makes.'),
  suggestions: z
    .array(z.looseObject({ desc: z.string(), fix: editSchema }))
    .optional()
    .describe('Changes that somebody has to decide on.'),
  related: z
    .array(z.looseObject({ path: z.string(), message: z.string(), ...place }))
    .optional()
    .describe('Other places that the finding is about.'),
})

export type FindingData = z.input<typeof findingSchema>

/** The findings of an article; `folder` is what paths are relative to. */
export function findingsData(
  { messages }: JsonResult,
  file: TextFile,
  folder: string | undefined,
): readonly FindingData[] {
  return messages.flatMap((message) => findingData(message, file, folder))
}

function findingData(
  { fix, related, ruleId, severity, suggestions, ...rest }: JsonMessage,
  file: TextFile,
  folder: string | undefined,
): readonly FindingData[] {
  // A failure is listed with the others.
  if (ruleId === null) return []
  const start = offsetOf(file, rest.line, rest.column)
  const end = offsetOf(file, rest.endLine ?? rest.line, rest.endColumn ?? rest.column)
  const words = file.text.slice(start, end).replace(/\s+/gu, ' ').trim()
  const edit = fix && editData(fix, file)
  const others = suggestions?.flatMap(({ desc, fix: suggested }) => {
    const made = editData(suggested, file)
    return made ? [{ desc, fix: made }] : []
  })
  return [
    {
      ruleId,
      ...rest,
      severity: severity === 2 ? 'error' : 'warning',
      ...(words !== '' && { excerpt: cut(words, LONGEST.excerpt) }),
      ...(edit && { fix: edit }),
      ...(others && others.length > 0 && { suggestions: others }),
      ...(related && {
        related: related.map((one) => ({
          ...one,
          path: folder === undefined ? one.path : resolve(folder, one.path),
        })),
      }),
    },
  ]
}

/** No edit is offered whose text cannot be shown exactly. */
function editData({ range: [start, end], text }: JsonFix, file: TextFile) {
  if (!isPlain(text)) return undefined
  const replaced = file.text.slice(start, end)
  const isShown = replaced.length <= LONGEST.replaced && isPlain(replaced)
  const { column, line } = positionAt(file, start)
  const at = file.text.slice(start).trim() === '' ? 'at the end' : `line ${line}, column ${column}`
  return { at, range: [start, end], ...(isShown && { replaced }), text }
}

function offsetOf({ lineStarts }: TextFile, line: number, column: number): number {
  return (lineStarts[line - 1] ?? 0) + column - 1
}
