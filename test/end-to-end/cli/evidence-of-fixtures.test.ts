import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findingsOf, geolint, newFolder } from './run-geolint.ts'

const FIXTURE = fileURLToPath(new URL('../../../fixtures/projects/evidence', import.meta.url))

/** A copy, because a run may leave a cache. */
function newProject(): string {
  const folder = newFolder()
  cpSync(FIXTURE, folder, { recursive: true })
  return folder
}

const DOCK = 'articles/2026-03-14-cape-verde-dry-dock.md'
const CANAL = 'articles/atrato-dry-canal.md'
const TRAINS = 'articles/caspian-night-trains.md'

interface Row {
  readonly path: string
  readonly quotation: { readonly text: string }
  readonly speaker?: string
  readonly state: string
  readonly severity?: string
  readonly evidence?: {
    readonly path: string
    readonly time?: number
    readonly text: string
    readonly speaker?: string
  }
  readonly differences?: readonly { readonly said: string; readonly quoted: string }[]
}

describe('three articles with evidence', () => {
  it('have one finding for each fault, whatever the format of the evidence', () => {
    const ran = geolint(newProject(), ['--no-cache', '--format', 'compact', '.'])
    expect(ran.status).toBe(1)
    expect(findingsOf(ran)).toEqual([
      `${DOCK}:14 misquotation`,
      `${DOCK}:22 misattributed-quotation`,
      `${DOCK}:24 loose-quotation`,
      `${DOCK}:24 unsupported-quotation`,
      `${CANAL}:22 misquotation`,
      `${CANAL}:28 loose-quotation`,
      `${TRAINS}:10 unreadable-evidence`,
      `${TRAINS}:13 unreadable-evidence`,
      `${TRAINS}:22 misquotation`,
      `${TRAINS}:22 misquotation`,
      `${TRAINS}:26 unsupported-quotation`,
    ])
  })

  it('have findings that show no more of the evidence than the differing words and their places', () => {
    const { stdout } = geolint(newProject(), ['--no-cache', '--format', 'compact', '.'])
    expect(stdout).toContain(
      "'twelve' is quoted, but 'eleven' was said (transcripts/notes-transport-minister.docx:9). Quote",
    )
    expect(stdout).toContain(
      'but Nilda Barros says it in the evidence (transcripts/cape-verde-dry-dock.vtt:37 at 00:27:02)',
    )
    for (const words of [
      'written in the same hotel',
      'Recorded with consent',
      'El río',
      'the water under the cranes',
    ])
      expect(stdout).not.toContain(words)
  })

  it('have a sheet that lists every quotation with its state and place', () => {
    const { status, stdout } = geolint(newProject(), ['quotations', '.', '--format', 'json'])
    expect(status).toBe(0)
    const rows: readonly Row[] = JSON.parse(stdout)
    expect(
      rows.map(({ evidence, quotation, state, severity }) =>
        [
          quotation.text.replace(/^“|[,.]?”$/g, '').slice(0, 24),
          state,
          severity,
          evidence?.path.slice(12),
          evidence?.time,
        ].filter((part) => part !== undefined),
      ),
    ).toEqual([
      ['A dry dock is not a buil', 'exact', 'cape-verde-dry-dock.vtt', 192],
      ['It is a promise to ships', 'exact', 'cape-verde-dry-dock.vtt', 192],
      ['I would let a navy rent ', 'differs', 'substantive', 'cape-verde-dry-dock.vtt', 198.4],
      ['We have had 2 offers in ', 'allowed', 'cape-verde-dry-dock.vtt', 700.5],
      ['The first would pay us $', 'allowed', 'cape-verde-dry-dock.vtt', 707],
      ['An island that sells its', 'exact', 'cape-verde-dry-dock.vtt', 715.3],
      ['Nobody in the ministry h', 'said-by-another', 'cape-verde-dry-dock.vtt', 1622],
      ['They want the water betw', 'exact', 'foreign-minister.srt', 5.6],
      ['The island is only where', 'differs', 'minor', 'foreign-minister.srt', 5.6],
      ['It took me a year to und', 'exact', 'foreign-minister.srt', 167.3],
      ['Sell neither of them the', 'not-found'],
      ['It is a promise to ships', 'exact', 'cape-verde-dry-dock.vtt', 192],
      ['The canal has a queue, a', 'exact', 'notes-transport-minister.docx'],
      ['I was offered the money ', 'differs', 'substantive', 'notes-transport-minister.docx'],
      ['They never asked for the', 'exact', 'notes-transport-minister.docx'],
      ['They asked for the port ', 'exact', 'notes-transport-minister.docx'],
      ['A container does not car', 'attested'],
      ['The river has always bee', 'translation'],
      ['Whoever lends for the tr', 'differs', 'minor', 'notes-transport-minister.docx'],
      ['A railway is a timetable', 'exact', 'night-trains.json', 0],
      ['We had nine trains a nig', 'allowed', 'night-trains.json', 6.2],
      ['The gauge changes at the', 'allowed', 'night-trains.json', 29.9],
      ['In Baku they told us the', 'differs', 'substantive', 'night-trains.json', 38.6],
      ['I have never seen a mini', 'differs', 'substantive', 'night-trains.json', 21.4],
      ['One frightened banker in', 'not-found'],
    ])
  })

  it('have a sheet that names speakers of the evidence only where the article does', () => {
    const { stdout } = geolint(newProject(), ['quotations', '.', '--format', 'json'])
    const rows: readonly Row[] = JSON.parse(stdout)
    expect(new Set(rows.flatMap(({ evidence }) => evidence?.speaker ?? []))).toEqual(
      new Set(['Dina Sarieva', 'Nilda Barros', 'Tomé Évora']),
    )
  })

  it('have open quotations, for which --unsupported exits with 1', () => {
    const { status, stdout } = geolint(newProject(), ['quotations', '.', '--unsupported'])
    expect(status).toBe(1)
    expect(stdout).toContain('7 of 25 quotations are open, 1 evidence file cannot be read')
  })

  it('have records that say how each quotation compares, without its words', () => {
    const { stdout } = geolint(newProject(), ['inspect', CANAL, '--format', 'json'])
    const [record]: readonly { readonly quotations: readonly { readonly evidence?: object }[] }[] =
      JSON.parse(stdout)
    expect(record?.quotations.map(({ evidence }) => evidence)).toMatchObject([
      { state: 'exact', path: 'transcripts/notes-transport-minister.docx' },
      { state: 'differs' },
      { state: 'exact' },
      { state: 'exact' },
      { state: 'attested' },
      { state: 'translation' },
      { state: 'differs' },
    ])
    expect(stdout).not.toContain('eleven')
  })
})
