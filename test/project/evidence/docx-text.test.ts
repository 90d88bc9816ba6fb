import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { docxText } from '../../../src/project/evidence/docx-text.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TYPES = `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`

function relations(...targets: readonly string[]): string {
  const all = targets.map((target, index) => {
    const type = target.endsWith('.xml') ? 'officeDocument' : 'image'
    return `<Relationship Id="r${index}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
  })
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join('').replace(' TargetMode="External"', '')}</Relationships>`
}

/** An archive with these files and the parts that make it a Word document. */
function archiveOf(body: string, prologue = ''): JSZip {
  return new JSZip()
    .file('[Content_Types].xml', TYPES)
    .file('_rels/.rels', relations('word/document.xml'))
    .file(
      'word/document.xml',
      `<?xml version="1.0"?>${prologue}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships" xmlns:a="${OFFICE}/drawingml/2006/main"><w:body>${body}</w:body></w:document>`,
    )
}

async function textOf(archive: JSZip) {
  return docxText(await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
}

function paragraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

const NOT_DOCX = { problem: 'is not a Word document; save it as docx or as text' }
const DAMAGED = { problem: 'is a damaged Word document; open it in Word, and save it as docx or as text' }
const TOO_LARGE = { problem: 'is too large a document for a transcript; save it as text' }
const PROTECTED = {
  problem: 'is protected by a password or is an old Word document; save it as docx without a password',
}

describe('docxText', () => {
  it('reads paragraphs, line breaks, tabs, tables and links', async () => {
    const body = [
      paragraph('ORTEGA: It rained &amp; rained.'),
      '<w:p><w:r><w:t>DAHL:</w:t><w:tab/><w:t>Yes.</w:t><w:br/><w:t>Much.</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('left')}</w:tc><w:tc>${paragraph('right')}</w:tc></w:tr></w:tbl>`,
      '<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>',
    ]
    expect(await textOf(archiveOf(body.join('')))).toBe(
      'ORTEGA: It rained & rained.\n\nDAHL:\tYes.\nMuch.\n\nleft\n\nright\n\na link\n\n',
    )
  })

  it('reads nothing outside the file', async () => {
    const drawing = '<w:p><w:r><w:drawing><a:blip r:link="r0"/></w:drawing></w:r></w:p>'
    const archive = archiveOf(drawing + paragraph('Yes.'))
    archive.file('word/_rels/document.xml.rels', relations('x.png', 'file:///etc/hostname'))
    expect(await textOf(archive)).toBe('\n\nYes.\n\n')
  })

  it('pays no attention to other files in the archive', async () => {
    const archive = archiveOf(paragraph('Yes.')).file('word/media/scan.bmp', Buffer.alloc(30_000_000))
    expect(await textOf(archive)).toBe('Yes.\n\n')
  })

  it.each([
    ['nothing', Buffer.alloc(0), NOT_DOCX],
    ['text', Buffer.from('ORTEGA: It rained.'), NOT_DOCX],
    ['the start of an archive', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), NOT_DOCX],
    ['an old or encrypted document', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), PROTECTED],
  ])('tells what is wrong with %s', async (_, bytes, problem) => {
    expect(await docxText(bytes)).toEqual(problem)
  })

  it('tells an archive from a document', async () => {
    expect(await textOf(new JSZip().file('talk.txt', 'It rained.'))).toEqual(NOT_DOCX)
  })

  it('knows an archive with a password', async () => {
    const bytes = await archiveOf(paragraph('Yes.')).generateAsync({ type: 'nodebuffer' })
    // The lowest bit of the flags in each entry of the directory says that it is encrypted.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    expect(await docxText(bytes)).toEqual(PROTECTED)
  })

  it.each([
    ['is cut short', archiveOf('<w:p><w:r><w:t>It rained'), DAMAGED],
    ['has no main part', archiveOf('').remove('word/document.xml'), DAMAGED],
    ['is nested too deeply', archiveOf('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)), DAMAGED],
    [
      'has entities of its own',
      archiveOf(paragraph('&b;'), '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      DAMAGED,
    ],
    [
      'has an entity that is a file',
      archiveOf(paragraph('&a;'), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
      DAMAGED,
    ],
    ['has too many elements', archiveOf('<w:p/>'.repeat(310_000)), TOO_LARGE],
    ['inflates to too much', archiveOf(' '.repeat(101_000_000)), TOO_LARGE],
  ])('tells what is wrong with a document that %s', async (_, archive, problem) => {
    expect(await textOf(archive)).toEqual(problem)
  })

  it('is not deceived by the sizes that an archive states', async () => {
    const archive = archiveOf(' '.repeat(1_000_000))
    const bytes = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt32LE(100, at + 24)
    expect(await docxText(bytes)).toEqual(DAMAGED)
  })
})
