import { describe, expect, it } from 'vitest'
import { fileSpan } from '../../src/markdown/prose.ts'
import { transcriptOf, turnsOf } from './transcript-of.ts'

describe('markdown', () => {
  it.each([
    [
      'front matter, headings and code are not said',
      '---\ntitle: Talk\n---\n\n# Talk\n\n**Lena Ortega:** It *rained* on [the quay](q.html).\n\n```\ncode\n```\n\nMuch.',
      ['Lena Ortega| It rained on the quay. Much.'],
    ],
    [
      'a heading ends a turn',
      'ORTEGA: It rained.\n\n## Later\n\nThe sun shone.\n\nORTEGA: At last.',
      ['ORTEGA| It rained.', '| The sun shone.', 'ORTEGA| At last.'],
    ],
    [
      'labels at the start of lines',
      '**Lena Ortega**: It rained.\\\n**Ivo Dahl**: Yes.\n**Lena Ortega**: Much.',
      ['Lena Ortega| It rained.', 'Ivo Dahl| Yes.', 'Lena Ortega| Much.'],
    ],
    [
      'quotations, lists and cells',
      '> It rained.\n\n- Yes.\n\n| a |\n|---|\n| b |\n',
      ['| It rained. Yes. a b'],
    ],
    [
      'HTML',
      'It rained.\n\n<p><b>Much</b> &amp; long.</p>\n\n<!-- not this -->\n',
      ['| It rained. Much & long.'],
    ],
  ])('%s', async (_, text, turns) => {
    expect(await turnsOf(text, 'markdown')).toEqual(turns)
  })
})

describe('WebVTT', () => {
  it.each([
    [
      'voices, times, notes, styles and names of cues',
      [
        'WEBVTT - Talk',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'NOTE from the desk',
        'two lines',
        '',
        'first',
        '00:01.000 --> 00:02.500 align:start',
        '<v.loud Lena Ortega>It <b>rained</b></v>',
        '',
        '00:02.500 --> 00:04.000',
        '<v Lena Ortega>on the quay &amp; the pier.',
        '',
        '01:00:04.000 --> 01:00:05.000',
        '<v Ivo Dahl>Yes.<v Lena Ortega>Much.',
      ].join('\n'),
      [
        'Lena Ortega| {1}It rained {2.5}on the quay & the pier.',
        'Ivo Dahl| {3604}Yes.',
        'Lena Ortega| Much.',
      ],
    ],
    [
      'labels and changes of speaker',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; LENA ORTEGA: It rained.\n&gt;&gt; Did it?\n\n00:02.000 --> 00:03.000\n>> IVO DAHL: Yes. >> LENA ORTEGA: Much.',
      ['LENA ORTEGA| {1}It rained.', '| Did it?', 'IVO DAHL| {2}Yes.', 'LENA ORTEGA| Much.'],
    ],
    [
      'dashes',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nORTEGA: It rained.\n\n00:02.000 --> 00:03.000\n- Did it?\n- Much.\n\n00:03.000 --> 00:04.000\nORTEGA: Yes.',
      ['ORTEGA| {1}It rained.', '| {2}Did it? Much.', 'ORTEGA| {3}Yes.'],
    ],
    [
      'captions that roll up',
      [
        'WEBVTT\nKind: captions\nLanguage: en\n',
        '00:00:00.000 --> 00:00:02.000\n \nit<00:00:00.500><c> rained</c>\n',
        '00:00:02.000 --> 00:00:02.010\nit rained\n \n',
        '00:00:02.010 --> 00:00:04.000\nit rained\non<00:00:03.000><c> the</c><c> quay</c>\n',
        '00:00:04.000 --> 00:00:04.010\non the quay\n \n',
      ].join('\n'),
      ['| {0}it{0.5} rained {2.01}on{3} the quay'],
    ],
    [
      'the same twice',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nIt rained.\n\n00:04.000 --> 00:05.000\nOn us.',
      ['| {1}No. {2}No. {3}It rained. {4}On us.'],
    ],
    [
      'broken times and no header',
      '00:01.000 -> 00:02.000\nIt rained.\n\n1:x --> never\nOn us.\n\nBoth of us.',
      ['| {1}It rained. On us. Both of us.'],
    ],
  ])('%s', async (_, text, turns) => {
    expect(await turnsOf(text, 'webvtt')).toEqual(turns)
    expect(await turnsOf(text.replaceAll('\n', '\r\n'), 'webvtt')).toEqual(turns)
  })
})

describe('SubRip', () => {
  it.each([
    [
      'numbers, times and tags',
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>It rained</i>\n\n2\n00:00:02,500 --> 00:00:03,000\nin <font color="red">1984</font>.\n',
      ['| {1}It rained {2.5}in 1984.'],
    ],
    [
      'labels',
      '1\n00:00:01,000 --> 00:00:02,000\nORTEGA: It rained.\n\n2\n00:00:02,000 --> 00:00:03,000\nDAHL: Yes.\nORTEGA: Much.\n',
      ['ORTEGA| {1}It rained.', 'DAHL| {2}Yes.', 'ORTEGA| Much.'],
    ],
    [
      'broken times and numbers, and no blank lines',
      'x\n00:00:01,000 --> 00:00:02,000\nIt rained.\n3\n00:00:02,000 --> nine\nOn us < them.\n\n4\nBoth.',
      ['| {1}It rained. {2}On us < them. Both.'],
    ],
  ])('%s', async (_, text, turns) => {
    expect(await turnsOf(text, 'subrip')).toEqual(turns)
  })
})

describe('HTML', () => {
  it.each([
    [
      'blocks and labels',
      '<!doctype html><title>Talk</title><style>p{}</style><h1>Talk</h1><nav>Home</nav><p><b>LENA ORTEGA:</b> It <i>rained</i>&nbsp;on&#8217;t.<br>DAHL: Yes.</p>\n<div>\n  LENA ORTEGA: Much.\n</div>',
      ['LENA ORTEGA| It rained\u00A0on’t.', 'DAHL| Yes.', 'LENA ORTEGA| Much.'],
    ],
    [
      'terms',
      '<dl><dt>Lena Ortega:</dt><dd><p>It rained.</p><p>Much.</p></dd><dt><b>Ivo Dahl</b></dt><dd>Yes.</dd></dl>',
      ['Lena Ortega| It rained. Much.', 'Ivo Dahl| Yes.'],
    ],
    [
      'what is not shown',
      '<p>It rained.</p><p hidden>Not this<p>Much.</p><div style="display: none"><div>Nor</div> this</div><!-- nor this --><template>nor this</template>On us.<script>nor()</script>',
      ['| It rained. Much. On us.'],
    ],
    [
      'preformatted text',
      '<pre>\nORTEGA: It rained.\nDAHL: Yes.\n</pre>',
      ['ORTEGA| It rained.', 'DAHL| Yes.'],
    ],
    ['what is never closed', '<p>It rained<b> on <p>us', ['| It rained on us']],
  ])('%s', async (_, text, turns) => {
    expect(await turnsOf(text, 'html')).toEqual(turns)
  })

  it('knows where an entity is', async () => {
    const file = '<p>&eacute;t&eacute;</p>'
    const transcript = await transcriptOf(file, 'html')
    expect(transcript.text).toBe('été')
    expect(fileSpan(transcript, 0, 3)).toEqual({ start: 3, end: 20 })
  })
})

describe('JSON', () => {
  it.each<[string, unknown, readonly string[]]>([
    [
      'segments',
      {
        text: 'It rained. Yes.',
        segments: [
          { start: 1, end: 2.5, text: ' It', words: [{ word: 'It', start: 1 }], speaker: 'Lena Ortega' },
          { start: 2.5, end: 4, text: ' rained.', speaker: 'Lena Ortega' },
          { start: 4, end: 5, text: ' Yes.', speaker: null },
        ],
      },
      ['Lena Ortega| {1}It {2.5}rained. {4}Yes.'],
    ],
    [
      'a bare list',
      [
        { start: 0, text: 'ORTEGA: It rained.' },
        { start: 3, text: 'DAHL: Yes.' },
      ],
      ['ORTEGA| {0}It rained.', 'DAHL| {3}Yes.'],
    ],
    [
      'segments of podcasts',
      { version: '1.0.0', segments: [{ speaker: 'Dahl', startTime: 0.5, endTime: 1, body: 'Yes.' }] },
      ['Dahl| {0.5}Yes.'],
    ],
    [
      'audio segments',
      {
        results: {
          transcripts: [{ transcript: 'It rained.' }],
          items: [],
          audio_segments: [{ transcript: 'It rained.', start_time: '4.87', speaker_label: 'spk_0' }],
        },
      },
      ['spk_0| {4.87}It rained.'],
    ],
    ['transcripts alone', { results: { transcripts: [{ transcript: 'It rained.' }] } }, ['| It rained.']],
    [
      'items',
      {
        results: {
          items: [
            {
              start_time: '1.5',
              speaker_label: 'spk_1',
              alternatives: [{ content: 'Yes' }, { content: 'Yet' }],
            },
            { speaker_label: 'spk_1', alternatives: [{ content: '.' }] },
          ],
        },
      },
      ['spk_1| {1.5}Yes.'],
    ],
    [
      'utterances in seconds',
      { results: { channels: [], utterances: [{ start: 1.25, end: 2, speaker: 0, transcript: 'Yes.' }] } },
      ['Speaker 0| {1.25}Yes.'],
    ],
    [
      'channels',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: 'it rained',
                  paragraphs: {
                    transcript: 'It rained.',
                    paragraphs: [{ speaker: 1, sentences: [{ text: 'It rained.', start: 2, end: 3 }] }],
                  },
                },
              ],
            },
          ],
        },
      },
      ['Speaker 1| {2}It rained.'],
    ],
    [
      'utterances in milliseconds',
      {
        text: 'It rained. Yes.',
        utterances: [
          { speaker: 'A', start: 250, end: 1800, text: 'It rained.' },
          { speaker: 'B', start: 1900, end: 2400, text: 'Yes.' },
        ],
      },
      ['A| {0.25}It rained.', 'B| {1.9}Yes.'],
    ],
    [
      'results with alternatives',
      {
        results: [
          { alternatives: [{ transcript: 'It rained.' }, { transcript: 'It reigned.' }] },
          { alternatives: [{ transcript: ' Yes.' }] },
        ],
      },
      ['| It rained. Yes.'],
    ],
    [
      'monologues',
      {
        monologues: [
          {
            speaker: 2,
            elements: [
              { type: 'text', value: 'It', ts: 1 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'rained', ts: 2 },
              { type: 'punct', value: '.' },
            ],
          },
        ],
      },
      ['Speaker 2| {1}It {2}rained.'],
    ],
    [
      'clock times',
      { transcription: [{ timestamps: { from: '00:01:02,500', to: '00:01:03,000' }, text: ' Yes.' }] },
      ['| {62.5}Yes.'],
    ],
    ['one text', { text: 'ORTEGA: It “rained”.\nDAHL: Yes.' }, ['ORTEGA| It “rained”.', 'DAHL| Yes.']],
  ])('%s', async (_, value, turns) => {
    expect(await turnsOf(JSON.stringify(value), 'json')).toEqual(turns)
    expect(await turnsOf(JSON.stringify(value, undefined, 2), 'json')).toEqual(turns)
  })

  it('knows where an escape is', async () => {
    const file = '{"text": "Il \\u00e9tait \\"l\\u00e0\\"."}'
    const transcript = await transcriptOf(file, 'json')
    expect(transcript.text).toBe('Il était "là".')
    const { end, start } = fileSpan(transcript, 10, 12)
    expect(file.slice(start, end)).toBe('l\\u00e0')
  })
})
