import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from './run-geolint.ts'

const files = { 'a.md': '“The port is full of ships today,” said Ana Quispe.\n', 'b.md': 'Nobody spoke.\n' }
const NOTHING = 'No article has evidence, so no quotation was checked.'

describe('geolint quotations, without evidence', () => {
  it('says how to name some', () => {
    const { status, stderr, stdout } = geolint(newFolder(files), ['quotations'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`\
${NOTHING}
2 articles · 0 with evidence
  Name evidence under 'evidence' in the front matter, under 'house.evidence' in the configuration,
  or with --evidence.
`)
  })

  it.each([
    ['json', '[]\n'],
    [
      'csv',
      'path,line,quotation,speaker,state,severity,evidencePath,evidenceLine,evidenceTime,evidenceSpeaker,evidenceText,differences,attestedBy,attestedOn,attestedHow\r\n',
    ],
  ])('prints an empty %s', (format, text) => {
    const { status, stdout } = geolint(newFolder(files), ['quotations', '--format', format])
    expect([status, stdout]).toEqual([0, text])
  })

  it('prints a page', () => {
    const { status, stdout } = geolint(newFolder(files), ['quotations', '--format', 'html'])
    expect([status, stdout.slice(0, 15)]).toEqual([0, '<!doctype html>'])
    expect(stdout).toContain(`<title>geolint: ${NOTHING}</title>`)
  })

  it('exits with 0 if nothing is open, and with 2 if an article cannot be read', () => {
    expect(geolint(newFolder(files), ['quotations', '--unsupported']).status).toBe(0)
    const folder = newFolder({ ...files, 'c.md': Uint8Array.of(0x80, 0x81) })
    const { status, stderr, stdout } = geolint(folder, ['quotations', '--unsupported', '--format', 'html'])
    expect(status).toBe(2)
    expect(stderr).toContain('geolint: c.md: ')
    expect(stdout).toContain('<b>c.md</b>: ')
  })
})

it('takes evidence that must exist', () => {
  const { status, stderr } = geolint(newFolder(files), ['quotations', '--evidence', 'none.vtt'])
  expect([status, stderr]).toEqual([
    2,
    "geolint: the evidence 'none.vtt' does not exist; check the spelling\n",
  ])
})
