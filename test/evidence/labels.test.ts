import { describe, expect, it } from 'vitest'
import { labelForm, readLineHead } from '../../src/evidence/speakers.ts'
import { turnsOf } from './transcript-of.ts'

describe('labelForm', () => {
  it.each([
    ['ORTEGA', 'capitals'],
    ['Q', 'capitals'],
    ['SEN. ORTEGA', 'capitals'],
    ['Sen. ORTEGA', 'capitals'],
    ['McCREADY', 'capitals'],
    ["O'DOWD", 'capitals'],
    ['J.R. DAHL', 'capitals'],
    ['Speaker 1', 'number'],
    ['SPEAKER_00', 'capitals'],
    ['Lena Ortega', 'name'],
    ['Lena Ortega Jr.', 'name'],
    ['Omar al-Fayed', 'name'],
    ['Pieter van der Berg', 'linked'],
    ['Minister of Health', 'linked'],
    ['Ortega', 'word'],
    ['Remember this', undefined],
    ['Here is the thing', undefined],
    ['The harbour that we Knew', undefined],
    ['One Two Three Four Five Six', undefined],
    ['2 Ortega', undefined],
    ['', undefined],
  ])('%s', (name, form) => {
    expect(labelForm(name)).toBe(form)
  })
})

describe('readLineHead', () => {
  it.each([
    ['ORTEGA: Good evening.', 'ORTEGA', undefined, 'Good evening.'],
    ['LENA ORTEGA: Good evening.', 'LENA ORTEGA', undefined, 'Good evening.'],
    ['**Lena Ortega:** Good evening.', 'Lena Ortega', undefined, 'Good evening.'],
    ['**Lena Ortega**: Good evening.', 'Lena Ortega', undefined, 'Good evening.'],
    ['SENATOR ORTEGA (R-TX): Good evening.', 'SENATOR ORTEGA', undefined, 'Good evening.'],
    ['LENA ORTEGA, MAYOR OF LIMA: Good evening.', 'LENA ORTEGA', undefined, 'Good evening.'],
    ['LENA ORTEGA (I), the mayor’s aide: Good evening.', 'LENA ORTEGA', undefined, 'Good evening.'],
    ['Q: Good evening.', 'Q', undefined, 'Good evening.'],
    ['Speaker 1: Good evening.', 'Speaker 1', undefined, 'Good evening.'],
    ['(UNKNOWN): Good evening.', 'UNKNOWN', undefined, 'Good evening.'],
    ['Lena Ortega : bonsoir', 'Lena Ortega', undefined, 'bonsoir'],
    ['[00:01:02] Lena Ortega: Good evening.', 'Lena Ortega', 62, 'Good evening.'],
    ['Lena Ortega (00:12): Good evening.', 'Lena Ortega', 12, 'Good evening.'],
    ['Lena Ortega [01:00:12]: Good evening.', 'Lena Ortega', 3612, 'Good evening.'],
    ['00:01:02 Lena Ortega: Good evening.', 'Lena Ortega', 62, 'Good evening.'],
    ['>> LENA ORTEGA: Good evening.', 'LENA ORTEGA', undefined, 'Good evening.'],
    ['Lena Ortega  0:12', 'Lena Ortega', 12, ''],
    ['Speaker 2 (1:12)', 'Speaker 2', 72, ''],
    ['[00:01:02] Good evening.', undefined, 62, 'Good evening.'],
    ['(00:01:02.500) Good evening.', undefined, 62.5, 'Good evening.'],
    ['[00:00.000 --> 00:04.000]  Good evening.', undefined, 0, 'Good evening.'],
    ['0:04', undefined, 4, ''],
    ['9:00 p.m. is late.', undefined, undefined, '9:00 p.m. is late.'],
    ['OK, listen to this: no.', undefined, undefined, 'OK, listen to this: no.'],
    ['See https://example.org: it is there.', undefined, undefined, 'See https://example.org: it is there.'],
    ['Remember this: it rained.', undefined, undefined, 'Remember this: it rained.'],
    ['I said, Ortega: no.', undefined, undefined, 'I said, Ortega: no.'],
  ])('%s', (line, speaker, seconds, words) => {
    const head = readLineHead(line)
    expect(head.label?.speaker).toBe(speaker)
    expect(head.seconds).toBe(seconds)
    expect(line.slice(head.label ? head.afterLabel : head.afterTime)).toBe(words)
  })
})

describe('which names in front of lines are labels', () => {
  it.each([
    [
      'names in capitals',
      'ORTEGA: Good evening.\n\nDAHL: Hello.\n\nIt rained.\n\nORTEGA: It did.',
      ['ORTEGA| Good evening.', 'DAHL| Hello. It rained.', 'ORTEGA| It did.'],
    ],
    ['one word that opens the file', 'Ortega: Well.\n\nIt rained.', ['Ortega| Well. It rained.']],
    [
      'one word that recurs among others',
      'Ortega: Well.\nDahl: No.\nOrtega: Yes.\nAudience Member: Boo!',
      ['Ortega| Well.', 'Dahl| No.', 'Ortega| Yes.', 'Audience Member| Boo!'],
    ],
    [
      'questions and answers',
      'Q: Did it rain?\nA: It did.\nQ: Much?',
      ['Q| Did it rain?', 'A| It did.', 'Q| Much?'],
    ],
    [
      'lines of a speaker in a row are one turn',
      'ORTEGA: One.\nORTEGA: Two.\nDAHL: Three.',
      ['ORTEGA| One. Two.', 'DAHL| Three.'],
    ],
    [
      'a label within a line, if it speaks elsewhere',
      'ORTEGA: It rained. DAHL: Did it? My view is this. NOTE: None.\nDAHL: Yes.',
      ['ORTEGA| It rained.', 'DAHL| Did it? My view is this. NOTE: None. Yes.'],
    ],
    [
      'labels on lines of their own',
      'Lena Ortega  0:03\nGood evening.\n\nIvo Dahl  0:09\nHello.',
      ['Lena Ortega| {3}Good evening.', 'Ivo Dahl| {9}Hello.'],
    ],
    [
      'times on lines of their own',
      '[00:00:01]\nLena Ortega: It rained.\n[00:00:09]\nIvo Dahl: Yes.',
      ['Lena Ortega| {1}It rained.', 'Ivo Dahl| {9}Yes.'],
    ],
    [
      'words before a colon in running speech',
      'It rained.\n\nRemember this: it rained.\n\nNote: the harbour is full.\n\nThe Harbour: it is full.',
      ['| It rained. Remember this: it rained. Note: the harbour is full. The Harbour: it is full.'],
    ],
    [
      'one recurring word in a long speech',
      `It rained.\n\n${'The harbour was full.\n\n'.repeat(40)}Listen: We left.\n\nListen: They left.`,
      [`| It rained. ${'The harbour was full. '.repeat(40)}Listen: We left. Listen: They left.`],
    ],
    [
      'a single phrase among labels in capitals',
      'ORTEGA: It rained.\n\nHarbour News: The quay is full.\n\nORTEGA: No.',
      ['ORTEGA| It rained. Harbour News: The quay is full. No.'],
    ],
    ['a salutation', 'Dear Friends:\n\nIt rained.', ['| Dear Friends: It rained.']],
    [
      'capitalised words with a small one between them that occur once',
      'Meine Damen und Herren: Es regnet.\n\nUnd wie.',
      ['| Meine Damen und Herren: Es regnet. Und wie.'],
    ],
    [
      'the second line of a sentence',
      'It rained.\nI asked my friend\nIvo Dahl: he left.\n\nOnly once.',
      ['| It rained. I asked my friend Ivo Dahl: he left. Only once.'],
    ],
    [
      'keys that say what the file is',
      'DATE: 2 May\nPLACE: Lima\n\nIt rained.\n\nMuch.',
      ['| DATE: 2 May PLACE: Lima It rained. Much.'],
    ],
    [
      'keys before labels',
      'Date: 2 May\nPlace: Lima\n\nORTEGA: It rained.\n\nDAHL: Yes.',
      ['| Date: 2 May Place: Lima', 'ORTEGA| It rained.', 'DAHL| Yes.'],
    ],
    [
      'somebody whom nobody names',
      '>> ORTEGA: It rained.\n>> No!\n>> ORTEGA: Yes.',
      ['ORTEGA| It rained.', '| No!', 'ORTEGA| Yes.'],
    ],
  ])('%s', async (_, text, turns) => {
    expect(await turnsOf(text, 'text')).toEqual(turns)
  })
})
