/** Source: the usual names of numbers in English. */
const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
)
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const SUFFIXED = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn|)$/u
const SUFFIXES = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
])

const ORDINALS = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, value) => [word, value]),
)
const ORDINAL_FIGURES = /^(\d{1,9})(?:st|nd|rd|th)$/u

/** An ordinal number in figures, such as `21th` for *twenty-first*. */
function spokenOrdinal(list: readonly string[], at: number): SpokenNumber | undefined {
  const [word = '', next = ''] = [list[at], list[at + 1]]
  const figures = ORDINAL_FIGURES.exec(word)?.[1]
  if (figures !== undefined) return { figures: `${figures}th`, count: 1 }
  const [tens, unit, alone] = [TENS.get(word), ORDINALS.get(next), ORDINALS.get(word)]
  if (tens !== undefined && unit !== undefined && unit > 0 && unit < 10)
    return { figures: `${tens + unit}th`, count: 2 }
  const round = word.endsWith('ieth') ? TENS.get(word.replace(/ieth$/u, 'y')) : undefined
  const value = round ?? alone
  return value === undefined ? undefined : { figures: `${value}th`, count: 1 }
}

interface SpokenNumber {
  readonly figures: string
  readonly count: number
}

/** No number that anybody says takes more words. */
const MOST_WORDS = 32

/** No more can be told of a number that was multiplied: 1.1 million. */
const MOST_DIGITS = 15

/**
 * The number that begins at a word of a list, in figures, and how many words it takes: `20000`, 2 for *20 thousand*;
 * undefined if none does. Years are read as they are spoken: *twenty sixteen*.
 */
export function spokenNumber(list: readonly string[], from: number): SpokenNumber | undefined {
  const ordinal = spokenOrdinal(list, from)
  if (ordinal) return ordinal
  let total = 0
  let group: number | undefined
  let at = from
  let end = from
  while (at < Math.min(list.length, from + MOST_WORDS)) {
    const word = list[at] ?? ''
    const next = list[at + 1] ?? ''
    const scale = SCALES.get(word)
    const decimals = word === 'point' && at > from && group !== undefined ? decimalsAt(list, at + 1) : ''
    if (decimals !== '') {
      group = Number(`${group}.${decimals}`)
      at += 1 + decimals.length
      end = at
      continue
    }
    if (word === 'and' && at > from && group !== undefined && next === 'a' && list[at + 2] === 'half') {
      group += 0.5
      at += 3
      end = at
      continue
    }
    const value = figureValue(word) ?? SMALL.get(word) ?? TENS.get(word)
    if (value !== undefined) {
      const joined = group === undefined ? value : joinedGroup(group, value, at - from, total)
      if (joined === undefined) break
      group = joined
    } else if (word === 'hundred' && group !== undefined && group > 0 && group < 100) group *= 100
    else if (scale !== undefined && group !== undefined) {
      total += group * scale
      group = undefined
    } else if (word === 'a' && at === from && (next === 'hundred' || SCALES.has(next))) {
      group = 1
      at += 1
      continue
    } else if (
      word === 'and' &&
      at > from &&
      /^(?:hundred|thousand)$/u.test(list[at - 1] ?? '') &&
      (SMALL.has(next) || TENS.has(next))
    ) {
      at += 1
      continue
    } else break
    at += 1
    end = at
    // After a scale a smaller group may follow, if all is in words: *two thousand five*, but not *$2 billion two-year*.
    if (group === undefined && (!startsGroup(list[at] ?? '') || figureValue(list[from] ?? '') !== undefined))
      break
  }
  if (end === from) return undefined
  const value = total + (group ?? 0)
  return { figures: String(Number(value.toPrecision(MOST_DIGITS))), count: end - from }
}

/** The digits from a word on: `14` for *one four*. */
function decimalsAt(list: readonly string[], from: number): string {
  let digits = ''
  for (const word of list.slice(from, from + MOST_DIGITS)) {
    const digit = SMALL.get(word) ?? Infinity
    if (digit > 9) break
    digits += digit
  }
  return digits
}

function figureValue(word: string): number | undefined {
  const [, digits, suffix = ''] = SUFFIXED.exec(word) ?? []
  return digits === undefined ? undefined : Number(digits.replaceAll(',', '')) * (SUFFIXES.get(suffix) ?? 1)
}

function startsGroup(word: string): boolean {
  return SMALL.has(word) || TENS.has(word) || word === 'and'
}

/** A group with another number word after it: *twenty five*, *two hundred five*, or a year. */
function joinedGroup(group: number, value: number, taken: number, total: number): number | undefined {
  if (group % 100 >= 20 && group % 10 === 0 && value > 0 && value < 10) return group + value
  if (group >= 100 && group % 100 === 0 && value > 0 && value < 100) return group + value
  const isYear = taken === 1 && total === 0 && group >= 10 && group < 100 && value >= 10 && value < 100
  return isYear ? group * 100 + value : undefined
}
