import type JSZip from 'jszip'
import type { JSZipObject } from 'jszip'

/** The text of a document, or what is wrong with its file and what to do, to follow its path. */
export type DocxText = string | { readonly problem: string }

/** In bytes: how much XML is inflated. The sizes that an archive states may be wrong, so what comes out is counted. */
const MOST_XML = 100_000_000

/** Tags, entities and comments; reading takes some two kilobytes of memory for each. */
const MOST_ELEMENTS = 300_000

const NOT_DOCX = { problem: 'is not a Word document; save it as docx or as text' }
const PROTECTED = {
  problem: 'is protected by a password or is an old Word document; save it as docx without a password',
}
const TOO_LARGE = { problem: 'is too large a document for a transcript; save it as text' }
const DAMAGED = { problem: 'is a damaged Word document; open it in Word, and save it as docx or as text' }

/** What an old Word document begins with, and what is encrypted by Word. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1'

/**
 * Reads the words of a docx: paragraphs with a blank line between them, and line breaks. Nothing but its own XML is read:
 * no images, and no files that it refers to.
 */
export async function docxText(bytes: Buffer): Promise<DocxText> {
  if (bytes.subarray(0, 8).toString('hex') === COMPOUND_FILE) return PROTECTED
  const archive = await openArchive(bytes)
  if ('problem' in archive) return archive
  try {
    return (await isWithinBounds(partsOf(archive))) ? await readWords(await partsAlone(archive)) : TOO_LARGE
  } catch {
    return DAMAGED
  }
}

async function openArchive(bytes: Buffer): Promise<JSZip | { readonly problem: string }> {
  const { default: Archive } = await import('jszip')
  try {
    const archive = await Archive.loadAsync(bytes)
    return archive.file('[Content_Types].xml') ? archive : NOT_DOCX
  } catch (error) {
    return isEncryption(error) ? PROTECTED : NOT_DOCX
  }
}

function isEncryption(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Encrypted zip')
}

function isPart({ dir, name }: JSZipObject): boolean {
  return !dir && /\.(?:rels|xml)$/i.test(name)
}

function partsOf(archive: JSZip): readonly JSZipObject[] {
  return Object.values(archive.files).filter(isPart)
}

/** The archive without what is not counted, so that nothing in it is taken for a part. */
async function partsAlone(archive: JSZip): Promise<Buffer> {
  for (const entry of Object.values(archive.files))
    if (!entry.dir && !isPart(entry)) archive.remove(entry.name)
  return archive.generateAsync({ type: 'nodebuffer' })
}

/** Whether the parts of a document are not too much to read; inflates no more of them than that. */
async function isWithinBounds(parts: readonly JSZipObject[]): Promise<boolean> {
  let size = 0
  let elements = 0
  for (const part of parts) {
    const isRead = await readChunks(part, (chunk) => {
      size += chunk.length
      for (let at = chunk.indexOf('<'); at !== -1; at = chunk.indexOf('<', at + 1)) elements += 1
      return size <= MOST_XML && elements <= MOST_ELEMENTS
    })
    if (!isRead) return false
  }
  return true
}

/** Inflates a part as long as each of its chunks is wanted, and tells whether all of them were. */
async function readChunks(part: JSZipObject, isWanted: (chunk: Buffer) => boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const stream = part.nodeStream('nodebuffer')
    stream.on('data', (chunk: Buffer) => {
      if (isWanted(chunk)) return
      stream.pause()
      resolve(false)
    })
    stream.on('end', () => resolve(true))
    stream.on('error', reject)
  })
}

async function readWords(buffer: Buffer): Promise<DocxText> {
  const { default: mammoth } = await import('mammoth')
  let text: string | undefined
  const transformDocument = (document: unknown) => {
    text = wordsOf(document)
    return Object.assign({}, document, { children: [] })
  }
  await mammoth.convertToHtml({ buffer }, { transformDocument, externalFileAccess: false })
  return text ?? DAMAGED
}

/** What mammoth's own raw text has, and line breaks, without which the words on both sides would be one. */
function wordsOf(element: unknown): string {
  if (typeof element !== 'object' || element === null || !('type' in element)) return ''
  if (element.type === 'text')
    return 'value' in element && typeof element.value === 'string' ? element.value : ''
  if (element.type === 'tab') return '\t'
  if (element.type === 'break') return '\n'
  const children: readonly unknown[] =
    'children' in element && Array.isArray(element.children) ? element.children : []
  return children.map(wordsOf).join('') + (element.type === 'paragraph' ? '\n\n' : '')
}
