import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Article } from '../../article/article.ts'
import { exceptionDrafts, type ExceptionDraft } from '../../engine/fixing/exception-drafts.ts'
import type { Finding } from '../../rule/finding.ts'
import type { Edit } from '../../text/edit.ts'
import type { Check } from './checks.ts'
import type { Workspace } from './workspace.ts'

/** An exception that does what its author wants once there is a reason in it. */
export interface TriedException {
  readonly edits: readonly Edit[]
  /** The document with the exception. */
  readonly after: TextDocument
  /** Where its reason goes, as an offset in that document. */
  readonly reason: number
}

/** Stands for a reason while an exception is tried. */
const SOME_REASON = 'a reason'

/**
 * The narrowest exception that covers a finding and changes nothing else: every other finding stays or is covered too, none
 * is new, and the article's blocks are as before. Undefined if there is none.
 */
export async function exceptionFor(
  workspace: Workspace,
  { checked: { findings }, document }: Check,
  finding: Finding,
): Promise<TriedException | undefined> {
  const reading = await workspace.read(document)
  if (!reading) return undefined
  for (const draft of exceptionDrafts(reading.article, finding)) {
    const tried = withEdits(document, withReason(draft))
    const { findings: left } = await workspace.check(tried)
    if (!isCovered(finding, findings, left)) continue
    const changed = await workspace.read(tried)
    if (changed && hasSameBlocks(reading.article, changed.article)) return written(document, draft)
  }
  return undefined
}

function withReason({ edits, reason }: ExceptionDraft): readonly Edit[] {
  return edits.map(({ span, text }, at) =>
    at === 0 ? { span, text: text.slice(0, reason) + SOME_REASON + text.slice(reason) } : { span, text },
  )
}

function written(document: TextDocument, { edits, reason }: ExceptionDraft): TriedException {
  return { edits, after: withEdits(document, edits), reason: (edits[0]?.span.start ?? 0) + reason }
}

/** The edits are insertions, in order of place; a byte-order mark stays at the beginning. */
function withEdits(document: TextDocument, edits: readonly Edit[]): TextDocument {
  const { languageId, uri, version } = document
  const [, mark = '', text = ''] = /^(\uFEFF?)([^]*)$/.exec(document.getText()) ?? []
  const changed = edits.reduceRight((all, edit) => {
    const { end, start } = edit.span
    return all.slice(0, start) + edit.text + all.slice(end)
  }, text)
  return TextDocument.create(uri, languageId, version, mark + changed)
}

function isCovered(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>()
  const count = (one: Finding, by: number) => {
    const key = keyOf(one)
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (const one of before) count(one, 1)
  for (const one of after) count(one, -1)
  return (counts.get(keyOf(finding)) ?? 0) > 0 && [...counts.values()].every((left) => left >= 0)
}

function keyOf({ message, messageId, ruleId, subject }: Finding): string {
  return JSON.stringify([ruleId, subject ?? [messageId, message]])
}

function hasSameBlocks(a: Article, b: Article): boolean {
  return blocksOf(a) === blocksOf(b)
}

function blocksOf({ blocks }: Article): string {
  return JSON.stringify(
    blocks.map(({ kind, prose, voice }) => [kind, voice, prose.text.replace(/\s+/gu, ' ').trim()]),
  )
}
