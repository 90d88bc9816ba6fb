import { evidenceFormat, unreadKind } from '../../evidence/evidence-name.ts'
import type { EvidenceFormat, Transcript } from '../../evidence/transcript.ts'
import { existsSync, nodeCrypto, readFileSync } from '../../files/built-ins.ts'
import { isLink } from '../../files/paths.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { decodeArticle } from '../../files/read-article-file.ts'
import { requireTextFile } from '../../files/read-text-file.ts'
import type { EvidenceStore, StoredEvidence, StoreEntry } from '../cache/evidence-store.ts'
import type { OpenedEvidence } from '../cache/packed-evidence.ts'
import { remembered } from '../../text/remembered.ts'

/** What is wrong with a file, and what to do, to follow its path. */
interface Problem {
  readonly problem: string
}

/** A file of evidence as it was when it was opened. */
export interface EvidenceFile {
  /** Identifies its content, or says what is wrong with it. */
  readonly digest: string
  /** Read when first asked for, in the language that is given or else in its own. */
  readonly read: (language: string | undefined) => Promise<OpenedEvidence | Problem>
}

/** In bytes: reading less than that takes about as long as writing it into the cache. */
const WORTH_KEEPING = 16_000
/** A document is compressed, and needs a parser, as markdown does. */
const SLOW: ReadonlySet<EvidenceFormat> = new Set(['docx', 'markdown'])

export type OpenStore = () => Promise<EvidenceStore | undefined>

/** Opens a file of evidence. What is read of it goes into the store, if there is one and that is worthwhile. */
export function openEvidenceFile(path: string, openStore: OpenStore): EvidenceFile {
  const bytes = bytesOf(path)
  if ('problem' in bytes) return { digest: bytes.problem, read: async () => bytes }
  const { length: size } = bytes
  const digest = digestOf(bytes)
  const format = evidenceFormat(path)
  const isKept = size >= WORTH_KEEPING || SLOW.has(format)
  let reading: ReturnType<typeof readAgain> | undefined
  const read = async (language: string | undefined): Promise<OpenedEvidence | Problem> => {
    const store = isKept ? await openStore() : undefined
    const entry = store && (await openEntry(store, { digest, format, language, size }))
    const recalled = entry?.recall()
    if (recalled) return recalled
    // Read again: what comes from the cache needs no transcript, and a folder of them may be larger than memory.
    const now = await (reading ??= readAgain(path, format))
    if ('problem' in now) return now
    const opened = await index(now.transcript, language)
    if (now.digest === digest) await entry?.remember(opened)
    return opened
  }
  return { digest, read: remembered(read) }
}

async function openEntry(store: EvidenceStore, evidence: StoredEvidence): Promise<StoreEntry> {
  const cache = await import('../cache/evidence-store.ts')
  return cache.openEntry(store, evidence)
}

function digestOf(bytes: Buffer): string {
  return nodeCrypto().hash('sha256', bytes, 'base64')
}

async function index(transcript: Transcript, given: string | undefined): Promise<OpenedEvidence> {
  const { indexTranscript, transcriptLanguage } =
    await import('../../facts/evidence/matching/index-transcript.ts')
  const language = given ?? transcriptLanguage(transcript)
  return { transcript, language, index: await indexTranscript(transcript, language) }
}

function bytesOf(path: string): Buffer | Problem {
  const unread = unreadKind(path)
  if (unread !== undefined) return { problem: unread }
  if (isBrokenLink(path)) return { problem: 'is a link to nothing; fix or remove the link' }
  try {
    requireTextFile(path)
    return readFileSync(path)
  } catch (error) {
    return { problem: fileProblem(error, path) }
  }
}

/** A finding may be published, so it does not say where a link leads. */
function isBrokenLink(path: string): boolean {
  return isLink(path) && !existsSync(path)
}

async function readAgain(
  path: string,
  format: EvidenceFormat,
): Promise<Problem | { readonly transcript: Transcript; readonly digest: string }> {
  const bytes = bytesOf(path)
  if ('problem' in bytes) return bytes
  const { readTranscript } = await import('../../evidence/read-transcript.ts')
  const text = await textOf(bytes, format)
  const transcript = typeof text === 'string' ? await readTranscript(text, format) : text
  return 'problem' in transcript ? transcript : { transcript, digest: digestOf(bytes) }
}

async function textOf(bytes: Buffer, format: EvidenceFormat): Promise<string | Problem> {
  if (format === 'docx') {
    const { docxText } = await import('./docx-text.ts')
    return docxText(bytes)
  }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return decodeWide(bytes, wide)
  const decoded = decodeArticle(bytes)
  return 'content' in decoded ? decoded.content : decoded
}

/** UTF-16 by its byte-order mark: Windows programs save subtitles and notes like that. */
function wideEncoding([first, second]: Buffer): 'utf-16be' | 'utf-16le' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeWide(bytes: Buffer, encoding: 'utf-16be' | 'utf-16le'): string | Problem {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { problem: 'is not UTF-16, as its first bytes say; save it as UTF-8' }
  }
}
