import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/rule/finding.ts'
import { fingerprint } from '../../src/rule/fingerprint.ts'
import { textFile } from '../../src/text/text-file.ts'

const HEAD = '---\ntags: [Peru, Chille]\n---\n\n'
const BODY = 'Rain fell on the port and on all the pilots of the port today.\n\nSnow fell.\n'

function printOf(text: string, words: string, more: Partial<Finding> = {}): string {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  const finding: Finding = {
    ruleId: 'x',
    severity: 'error',
    path: 'a.md',
    span,
    messageId: 'x',
    message: 'X.',
    related: [],
    ...more,
  }
  return fingerprint(finding, textFile('a.md', text))
}

describe('fingerprint', () => {
  const usual = printOf(HEAD + BODY, 'pilots')

  it.each<[string, string, Partial<Finding>]>([
    ['other front matter', BODY, {}],
    ['another message, severity and path', HEAD + BODY, { message: 'Y.', severity: 'warning', path: 'b.md' }],
    ['case and typography', HEAD + BODY.replace('all the', 'ALL  the').replace('port and', 'port, and'), {}],
    ['a change far away in its line', HEAD + BODY.replace('Rain', 'Hail'), {}],
    ['another line next to it', HEAD + BODY.replace('\n\nSnow', '\nHail\n\nSnow'), {}],
    ['line endings', (HEAD + BODY).replaceAll('\n', '\r\n'), {}],
  ])('is the same after %s', (_, text, more) => {
    expect(printOf(text, 'pilots', more)).toBe(usual)
  })

  it.each<[string, string, Partial<Finding>]>([
    ['another rule', HEAD + BODY, { ruleId: 'y' }],
    ['another word next to it', HEAD + BODY.replace('of the port', 'of a port'), {}],
    ['other words', HEAD + BODY.replace('pilots', 'pilots’'), { span: { start: 60, end: 65 } }],
  ])('is different after %s', (_, text, more) => {
    expect(printOf(text, 'pilots', more)).not.toBe(usual)
  })

  it('identifies a front-matter value by itself alone', () => {
    const text = HEAD + BODY
    expect(printOf(text, 'Chille')).toBe(printOf(text.replace('Peru, ', 'Togo, Mali, '), 'Chille'))
  })

  it('identifies a finding about the whole article by its subject and the opening words, not its place', () => {
    const about = { subject: 'PE' }
    const print = printOf(HEAD + BODY, 'Rain', about)
    expect(printOf(HEAD.replace('Peru', 'Togo') + BODY, 'pilots', about)).toBe(print)
    expect(printOf(HEAD + BODY, 'Rain', { subject: 'BO' })).not.toBe(print)
    expect(printOf(HEAD + BODY.replace('Rain', 'Hail'), 'pilots', about)).not.toBe(print)
    expect(printOf(`\n---json\n{ "title": "A" }\n---\n${BODY}`, 'pilots', about)).toBe(print)
  })

  it('does not change when paragraphs come before or after', () => {
    const paragraph = fc.string().map((text) => text.replaceAll(/pilots|[\r\n]/g, ' '))
    fc.assert(
      fc.property(paragraph, paragraph, (above, below) => {
        expect(printOf(`${HEAD}${above}\n\n${BODY}\n${below}\n`, 'pilots')).toBe(usual)
      }),
    )
  })
})
