// Prints what `geolint quotations` costs for one article, with its evidence read and out of the cache.
//   node bench/evidence-cache.mjs [kilobytes]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { measure } from './measure.mjs'

const size = 1000 * Number(process.argv[2] ?? 1000)
const ROUNDS = 5

const NOUNS = [
  'harbour',
  'pilot',
  'season',
  'budget',
  'treasury',
  'envoy',
  'border',
  'convoy',
  'ministry',
  'port',
]
const VERBS = [
  'waits',
  'doesn’t move',
  'pays',
  'knows',
  'won’t say',
  'returns',
  'counts twenty thousand of them',
]
const QUOTED = 'Nobody told the harbour that we were not going to pay for the last of the dredgers.'

/** Sentences that differ, about as long as they are in speech, until they have so many characters. */
function sentences(length) {
  const all = [QUOTED]
  for (let at = 0, sum = 0; sum < length; at += 1) {
    const noun = NOUNS[at % NOUNS.length]
    const verb = VERBS[(at * 3) % VERBS.length]
    const sentence = `And the ${noun} of quarter ${at.toString(36)} ${verb}, I think, when the ${NOUNS[(at * 7) % 10]} of ${at} is there.`
    all.push(sentence)
    sum += sentence.length
  }
  return all
}

const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23)
const speaker = (at) => (at % 4 === 0 ? 'ORTEGA' : 'DAHL')
const paragraph = (words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

const FORMATS = {
  txt: (said) => said.map((one, at) => `${speaker(at)}: ${one}`).join('\n\n'),
  vtt: (said) =>
    `WEBVTT\n\n${said.map((one, at) => `${clock(at * 4)} --> ${clock(at * 4 + 4)}\n<v ${speaker(at)}>${one}\n`).join('\n')}`,
  md: (said) => said.map((one, at) => `**${speaker(at)}:** ${one}`).join('\n\n'),
  html: (said) =>
    `<html><body>${said.map((one, at) => `<p><b>${speaker(at)}:</b> ${one}</p>`).join('\n')}</body></html>`,
  json: (said) =>
    JSON.stringify({
      segments: said.map((text, at) => ({ start: at * 4, end: at * 4 + 4, speaker: speaker(at), text })),
    }),
  docx(said) {
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const schemas = 'http://schemas.openxmlformats.org'
    const body = said.map((one, at) => paragraph(`${speaker(at)}: ${one}`)).join('')
    return new JSZip()
      .file(
        '[Content_Types].xml',
        `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      )
      .file(
        '_rels/.rels',
        `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r0" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      )
      .file(
        'word/document.xml',
        `<?xml version="1.0"?><w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      )
      .generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  },
}

const bin = join(import.meta.dirname, '../bin/geolint.js')
const rows = []
for (const [ending, write] of Object.entries(FORMATS)) {
  const cwd = mkdtempSync(join(tmpdir(), 'geolint-evidence-'))
  try {
    mkdirSync(join(cwd, 'node_modules'))
    execFileSync('git', ['init', '--quiet', cwd])
    writeFileSync(
      join(cwd, 'a.md'),
      `---\ntitle: Tides\nevidence: talk.${ending}\n---\n\n“${QUOTED}” said Ana Ortega, an envoy.\n`,
    )
    writeFileSync(join(cwd, `talk.${ending}`), await write(sentences(size)))
    const command = [process.execPath, bin, 'quotations', 'a.md']
    const says = /exact|verbatim|supported/i
    const read = await best({ command: [...command, '--no-cache'], cwd, says })
    const first = await measure({ command, cwd, says })
    const folder = join(cwd, 'node_modules/.cache/geolint/evidence')
    const [entry] = readdirSync(folder, { throwIfNoEntry: false })
    const recalled = await best({ command, cwd, says })
    const ms = (seconds) => Math.round(seconds * 1000)
    rows.push({
      format: ending,
      kB: Math.round(statSync(join(cwd, `talk.${ending}`)).size / 1000),
      'cached kB': entry === undefined ? 0 : Math.round(statSync(join(folder, entry)).size / 1000),
      'read, CPU ms': ms(read.cpu),
      'first run with the cache': ms(first.cpu),
      'from the cache': ms(recalled.cpu),
      'read, wall ms': ms(read.wall),
      'from the cache, wall': ms(recalled.wall),
    })
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
console.table(rows)

async function best(run) {
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(run))
  return { cpu: Math.min(...rounds.map(({ cpu }) => cpu)), wall: Math.min(...rounds.map(({ wall }) => wall)) }
}
