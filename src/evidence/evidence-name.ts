import type { EvidenceFormat } from './transcript.ts'

/** The endings of the files that can be read as evidence. */
const READABLE = /\.(?:docx|html?|json|markdown|md|srt|txt|vtt|xhtml)$/i

/** Whether a file can be evidence, going by its name alone. */
export function isEvidenceName(name: string): boolean {
  return READABLE.test(name)
}

/** Documents and recordings that geolint does not read, by their endings. */
const DOCUMENTS = /\.(?:docm?|odt|pages|pdf|rtf)$/i
const RECORDINGS = /\.(?:aac|flac|m4a|mkv|mov|mp3|mp4|ogg|opus|wav|webm)$/i

/** What a file is that geolint does not read, and what to do, to follow its path; undefined if its name does not tell. */
export function unreadKind(name: string): string | undefined {
  if (DOCUMENTS.test(name)) return 'is a document that geolint does not read; save it as docx or text'
  return RECORDINGS.test(name) ? 'is a recording; name its transcript' : undefined
}

const FORMATS: Readonly<{ [extension: string]: EvidenceFormat }> = {
  docx: 'docx',
  htm: 'html',
  html: 'html',
  json: 'json',
  markdown: 'markdown',
  md: 'markdown',
  srt: 'subrip',
  vtt: 'webvtt',
  xhtml: 'html',
}

/** How a file is written, by its name; what has no known extension is plain text. */
export function evidenceFormat(path: string): EvidenceFormat {
  const extension = /\.([^./\\]{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined) ?? 'text'
}
