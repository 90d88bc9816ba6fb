import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFormat } from '../../src/evidence/evidence-name.ts'
import { readTranscript } from '../../src/evidence/read-transcript.ts'
import type { EvidenceFormat } from '../../src/evidence/transcript.ts'
import { fileSpan } from '../../src/markdown/prose.ts'
import { transcriptOf, turnsOf } from './transcript-of.ts'

const FORMATS: readonly EvidenceFormat[] = ['html', 'json', 'markdown', 'subrip', 'text', 'webvtt']

describe('evidenceFormat', () => {
  it.each([
    ['notes/talk.txt', 'text'],
    ['talk', 'text'],
    ['talk.constructor', 'text'],
    ['talk.md', 'markdown'],
    ['talk.markdown', 'markdown'],
    ['talk.en.VTT', 'webvtt'],
    ['talk.srt', 'subrip'],
    ['talk.htm', 'html'],
    ['talk.html', 'html'],
    ['talk.xhtml', 'html'],
    ['talk.json', 'json'],
    ['talk.docx', 'docx'],
    ['a.vtt/talk', 'text'],
  ])('%s', (path, format) => {
    expect(evidenceFormat(path)).toBe(format)
  })
})

describe('readTranscript', () => {
  it.each<[string, string, EvidenceFormat]>([
    ['is not UTF-8 text; save it as UTF-8', 'W\0e\0', 'text'],
    ['is not UTF-8 text; save it as UTF-8', 'd\uFFFDj\uFFFD vu', 'text'],
    ['has no words; name a file that says what was said', '', 'text'],
    ['has no words; name a file that says what was said', ' \n\n--\n', 'text'],
    ['has no words; name a file that says what was said', '# Heading\n\n    code\n', 'markdown'],
    ['has no words; name a file that says what was said', 'WEBVTT\n\nNOTE nothing\n', 'webvtt'],
    ['has no words; name a file that says what was said', '1\n00:00:01,000 --> 00:00:02,000\n\n', 'subrip'],
    [
      'has no words; name a file that says what was said',
      '<title>Talk</title><script>talk()</script>',
      'html',
    ],
    ['is not valid JSON; export it again, or name a text file', '{"text": "It rained', 'json'],
    [
      'is not a transcript that geolint can read; export it as text, WebVTT or SubRip',
      '{"name": "harbour", "version": 1}',
      'json',
    ],
    [
      'is nested too deeply for a transcript; export it as text or WebVTT',
      `${'['.repeat(200)}${']'.repeat(200)}`,
      'json',
    ],
  ])('%s', async (problem, text, format) => {
    expect(await readTranscript(text, format)).toEqual({ problem })
  })

  it('keeps the offsets of a file with a byte-order mark', async () => {
    const file = '\uFEFFORTEGA: It rained.\r\nDAHL: Yes.'
    const transcript = await transcriptOf(file, 'text')
    expect(transcript.text).toBe('It rained.\nYes.')
    expect(transcript.lineStarts).toEqual([0, file.indexOf('DAHL')])
    expect(fileSpan(transcript, 11, 14)).toEqual({ start: file.indexOf('Yes'), end: file.indexOf('Yes') + 3 })
  })

  it('reads WebVTT of another name', async () => {
    const file = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ivo Dahl>It rained.'
    expect(await turnsOf(file, 'text')).toEqual(['Ivo Dahl| {1}It rained.'])
  })

  it.each<[string, string, EvidenceFormat, string | undefined]>([
    ['front matter of text', '---\nlang: es\n---\nLlovía.', 'text', 'es'],
    ['front matter of markdown', '---\ntitle: x\nlanguage: "pt-BR"\n---\n\nChovia.', 'markdown', 'pt'],
    ['TOML', '+++\nlocale = "fr"\n+++\nIl pleut.', 'markdown', 'fr'],
    ['a name in place of a tag', '---\nlang: Spanish\n---\nLlovía.', 'text', undefined],
    ['a rule that is no front matter', '---\nIt said lang: es, I think.\n---\n', 'text', undefined],
    [
      'the header of WebVTT',
      'WEBVTT\nKind: captions\nLanguage: de\n\n00:01.000 --> 00:02.000\nEs regnet.',
      'webvtt',
      'de',
    ],
    ['an attribute', '<html lang="fr-CA"><p>Il pleut.</p>', 'html', 'fr'],
    ['a key', '{"language": "en", "text": "It rained."}', 'json', 'en'],
    [
      'a key of the results',
      '{"results": {"language_code": "en-GB", "transcripts": [{"transcript": "It rained."}]}}',
      'json',
      'en',
    ],
  ])('takes the language from %s', async (_, text, format, language) => {
    const transcript = await transcriptOf(text, format)
    expect(transcript.language).toBe(language)
  })

  it.each(FORMATS)('says where every word is: %s', async (format) => {
    const word = fc.stringMatching(/^[a-zäñ]{1,8}$/)
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    const turn = fc.record({ speaker: fc.constantFrom('LENA ORTEGA', 'IVO DAHL'), sentence })
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (turns, isCrlf) => {
          const lines = written(turns, format)
          const file = isCrlf ? lines.replaceAll('\n', '\r\n') : lines
          const transcript = await transcriptOf(file, format)
          expect(transcript.text.split(/\s+/)).toEqual(turns.flatMap((one) => one.sentence.split(' ')))
          for (const { index, 0: said } of transcript.text.matchAll(/\S+/g)) {
            const span = fileSpan(transcript, index, index + said.length)
            const inFile = file.slice(span.start, span.end).replaceAll(/&auml;|\\u00e4/g, 'ä')
            expect(inFile).toBe(said)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(FORMATS)('never throws, and its pieces are in order: %s', async (format) => {
    const scrap = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      ' ',
      'word',
      'ORTEGA:',
      'Lena Ortega (0:12)',
      '>>',
      '- ',
      '(',
      ')',
      '[',
      ']',
      '**',
      '# ',
      '> ',
      '<',
      '>',
      '<v Lena>',
      '</v>',
      '<p>',
      '</p>',
      '<dt>',
      '<p hidden>',
      '<!--',
      '-->',
      '&amp;',
      '&',
      '"',
      '\\',
      '\\u00e9',
      '{"text":',
      '{',
      '}',
      ',',
      '[{"start":1,"speaker":"A","text":"x"}]',
      'WEBVTT',
      'NOTE',
      '1',
      '00:00:01.000 --> 00:00:02.000',
      '---',
      'lang: en',
      '😀',
      '\uFEFF',
      '\uFFFC',
      '`',
      '|',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), async (scraps) => {
        const file = scraps.join('')
        const transcript = await readTranscript(file, format)
        if ('problem' in transcript) return
        const { asides, pieces, text, times, turns } = transcript
        expect(turns.map(({ end, start }) => text.slice(start, end)).join('\n')).toBe(text)
        expect(pieces).toEqual(pieces.toSorted((a, b) => a.textStart - b.textStart))
        expect(times.map(({ at }) => at)).toEqual(
          [...new Set(times.map(({ at }) => at))].toSorted((a, b) => a - b),
        )
        for (const { end, start } of asides) expect(text.slice(start, end)).toMatch(/^[([].*[)\]]$/s)
        for (const { fileStart, length, textStart } of pieces) {
          const said = text.slice(textStart, textStart + length).replaceAll(/[\s\uFFFC]/g, ' ')
          expect(file.slice(fileStart, fileStart + length).replaceAll(/[\s\uFFFC]/g, ' ')).toBe(said)
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['brackets', '(['],
    ['colons', 'A:\n'],
    ['tags', '<a '],
    ['unclosed elements', '<p hidden><b>'],
    ['openings', '[{"text":'],
    ['escapes', '\\"\\n'],
    ['lines', 'x\n'],
    ['times', '00:00:01\n'],
    ['arrows', 'x >> '],
    ['ampersands', '&amp;&'],
  ])('reads a great many %s', async (_, scrap) => {
    for (const format of FORMATS) {
      const length = format === 'markdown' ? 5_000 : 60_000
      const file = scrap.repeat(length / scrap.length)
      await expect(readTranscript(file, format)).resolves.toBeDefined()
      await expect(readTranscript(`{"text":"${file}`, format)).resolves.toBeDefined()
    }
  })
})

interface WrittenTurn {
  readonly speaker: string
  readonly sentence: string
}

function written(turns: readonly WrittenTurn[], format: EvidenceFormat): string {
  const clock = (index: number) => `00:00:${String(index).padStart(2, '0')}`
  const cue = ({ sentence, speaker }: WrittenTurn, index: number, point: string) =>
    `${clock(index)}${point}000 --> ${clock(index + 1)}${point}000\n${speaker}: (x)${sentence}`.replace(
      '(x)',
      '',
    )
  switch (format) {
    case 'html':
      return turns
        .map((turn) => `<p><b>${turn.speaker}:</b> ${turn.sentence.replaceAll('ä', '&auml;')}</p>\n`)
        .join('')
    case 'json':
      return JSON.stringify({
        segments: turns.map(({ sentence, speaker }, index) => ({
          start: index,
          text: ` ${sentence}`,
          speaker,
        })),
      }).replaceAll('ä', String.raw`\u00e4`)
    case 'markdown':
      return turns.map((turn) => `**${turn.speaker}:** ${turn.sentence}\n\n`).join('')
    case 'subrip':
      return turns.map((turn, index) => `${index + 1}\n${cue(turn, index, ',')}\n\n`).join('')
    case 'webvtt':
      return `WEBVTT\n\n${turns.map((turn, index) => `${cue(turn, index, '.')}\n\n`).join('')}`
    default:
      return turns.map((turn) => `${turn.speaker}: ${turn.sentence}\n\n`).join('')
  }
}
