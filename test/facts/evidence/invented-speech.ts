import fc from 'fast-check'

const CONSONANTS = 'b d f g k l m n p r t v'.split(' ')
const VOWELS = 'a e i o u'.split(' ')
const SMALL = 'the of and a to in is that for it on with as was but at this they by from we'.split(' ')

const syllable = fc
  .tuple(fc.constantFrom(...CONSONANTS), fc.constantFrom(...VOWELS))
  .map(([consonant, vowel]) => consonant + vowel)

/** A word that does not exist; those of English that it may be by chance are too short. */
export const inventedWord = fc
  .tuple(syllable, syllable, syllable, fc.constantFrom('k', 'm', 'rt', 'nk'))
  .map((parts) => parts.join(''))

/** Sentences of invented words, none of them twice, with small English ones between them. */
const inventedSpeech = fc
  .tuple(
    fc.uniqueArray(inventedWord, { minLength: 40, maxLength: 80 }),
    fc.infiniteStream(fc.constantFrom(...SMALL)),
    fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  )
  .map(([invented, small, dice]) => {
    const words = invented.flatMap((word) => {
      const between = small.next().value
      return (dice.next().value ?? 0) < 5 && between !== undefined ? [between, word] : [word]
    })
    return sentencesOf(words, () => dice.next().value ?? 0)
  })

function sentencesOf(words: readonly string[], roll: () => number): readonly string[] {
  const sentences: string[] = []
  let rest = words
  while (rest.length > 0) {
    const length = 6 + roll()
    const sentence = rest.slice(0, length).join(' ')
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${roll() < 2 ? '?' : '.'}`)
    rest = rest.slice(length)
  }
  return sentences
}

const clock = (second: number, point: string) =>
  `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}${point}000`

/** How sentences are written in each kind of transcript. */
export const FORMATS: Readonly<Record<string, (sentences: readonly string[]) => string>> = {
  'labels.txt': (sentences) => `RUIZ: ${sentences.join(' ')}\n`,
  'plain.txt': (sentences) => sentences.join('\r\n\r\n'),
  'marked.md': (sentences) =>
    `# Tape\n\n${sentences.map((one) => one.replace(/ (\w+) /, ' *$1* ')).join('\n\n')}\n`,
  'page.html': (sentences) =>
    `<html><body>${sentences.map((one) => `<p>${one}</p>`).join('\n')}</body></html>`,
  'captions.srt': (sentences) =>
    sentences
      .map(
        (one, at) =>
          `${at + 1}\n${clock(3 * at, ',')} --> ${clock(3 * at + 3, ',')}\n${one.replace(' ', '\n')}\n`,
      )
      .join('\n'),
  'captions.vtt': (sentences) =>
    `WEBVTT\n\n${sentences.map((one, at) => `${clock(3 * at, '.')} --> ${clock(3 * at + 3, '.')}\n<v Ana Ruiz>${one}</v>\n`).join('\n')}`,
  'segments.json': (sentences) =>
    JSON.stringify({ segments: sentences.map((text, at) => ({ start: 3 * at, end: 3 * at + 3, text })) }),
}

/** Sentences, and a cut of their words, of at least so many. */
export function speechWithCut(fewest: number) {
  return fc.tuple(inventedSpeech, fc.nat(1000), fc.nat(12)).map(([sentences, from, more]) => {
    const words = sentences.flatMap((sentence, at) => sentence.split(' ').map((word) => ({ word, at })))
    const start = from % (words.length - fewest - more)
    const said = words.slice(start, start + fewest + more)
    return { sentences, said: said.map(({ word }) => word), sentence: said[0]?.at ?? 0 }
  })
}

/** An article that quotes some words of Ana Ruiz. */
export function articleQuoting(words: readonly string[]): string {
  return `---\nlang: en\n---\n\nIt rained on the quay, and nobody came. Ana Ruiz said: “${words.join(' ')}”\n`
}
