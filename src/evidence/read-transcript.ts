import { buildTranscript } from './build-transcript.ts'
import type { ReadEvidence } from './passage.ts'
import { readPlainText } from './formats/plain-text.ts'
import type { EvidenceFormat, Transcript } from './transcript.ts'

/** What is wrong with a file of evidence and what to do, to follow its path. */
export interface EvidenceProblem {
  readonly problem: string
}

/** The share of characters that are U+FFFD at which a text was not UTF-8; a transcript may have one for itself. */
const UNREADABLE_SHARE = 0.01

/**
 * Reads what was said from the text of a file of evidence. Offsets are those of the text as it is, with its byte-order
 * mark; of a docx, those of its plain text. Whatever the text is, this does not throw.
 */
export async function readTranscript(
  text: string,
  format: EvidenceFormat,
): Promise<Transcript | EvidenceProblem> {
  if (isUnreadable(text)) return { problem: 'is not UTF-8 text; save it as UTF-8' }
  const file = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const read = await readFormat(file, format)
  if ('problem' in read) return read
  const transcript = buildTranscript(file, read)
  return /[\p{L}\p{N}]/u.test(transcript.text)
    ? transcript
    : { problem: 'has no words; name a file that says what was said' }
}

function isUnreadable(text: string): boolean {
  if (text.includes('\0')) return true
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count += 1
  return count > text.length * UNREADABLE_SHARE
}

async function readFormat(file: string, format: EvidenceFormat): Promise<EvidenceProblem | ReadEvidence> {
  switch (format) {
    case 'html':
      return (await import('./formats/html.ts')).readHtml(file)
    case 'json':
      return (await import('./formats/json.ts')).readJson(file)
    case 'markdown':
      return (await import('./formats/markdown.ts')).readMarkdown(file)
    case 'subrip':
      return (await import('./formats/subrip.ts')).readSubRip(file)
    case 'webvtt':
      return (await import('./formats/webvtt.ts')).readWebVtt(file)
    default:
      return file.startsWith('WEBVTT')
        ? (await import('./formats/webvtt.ts')).readWebVtt(file)
        : readPlainText(file)
  }
}
