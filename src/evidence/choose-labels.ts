import type { Passage } from './passage.ts'
import type { LineHead, SpeakerLabel } from './speakers.ts'

/** A passage with what its start may be. */
export interface HeadedPassage {
  readonly passage: Passage
  readonly head: LineHead
}

/** The occurrences of one name in front of lines. */
interface Group {
  readonly label: SpeakerLabel
  /** Whether it has the form of a label, and not of the capitalised words of a sentence. */
  readonly isStrong: boolean
  readonly count: number
  /** Whether it is the first thing in the file. */
  readonly isOpening: boolean
  /** Whether a sentence ever begins after it: `Note: the …` goes on. */
  readonly beginsSentence: boolean
  /** Whether all that we know of it is in the middle of a sentence that runs over lines. */
  readonly isWithin: boolean
}

/** The share of a file's paragraphs that begin with the name of the only speaker it names. */
const LONE_SHARE = 0.1

/**
 * Tells which of the names in front of lines say who speaks. In running speech, too, words come before a colon, so what
 * counts is the company that a name keeps: it opens the file, recurs, or is written as the other labels are.
 */
export function chooseLabels(passages: readonly HeadedPassage[]): (label: SpeakerLabel) => boolean {
  const groups = groupNames(passages)
  const paragraphs = passages.filter(({ passage }) => passage.begins !== 'line').length
  const accepted = [...acceptStrong(groups, paragraphs), ...acceptPlain(groups, paragraphs)]
  const named = passages.some(({ passage }) => passage.speaker !== undefined)
  const total = accepted.reduce((sum, { count }) => sum + count, 0)
  const names = new Set(
    total === 1 && !named && isSalutation(passages) ? [] : accepted.map(({ label }) => nameKey(label)),
  )
  return (label) => names.has(nameKey(label))
}

function nameKey({ form, speaker }: SpeakerLabel): string {
  return form === 'capitals' ? speaker : speaker.toLowerCase()
}

function hasLabelForm({ form, isMarked }: SpeakerLabel): boolean {
  return isMarked || form === 'capitals' || form === 'number'
}

function groupNames(passages: readonly HeadedPassage[]): readonly Group[] {
  const groups = new Map<string, Group>()
  const header = headerLength(passages)
  const first = passages.findIndex(
    ({ head, passage }, at) => at >= header && hasWords(passage, head.afterTime),
  )
  for (const [index, { head, passage }] of passages.entries()) {
    const { label } = head
    if (!label || index < header) continue
    const known = groups.get(nameKey(label))
    const next = passage.text.slice(head.afterLabel, head.afterLabel + 2)
    groups.set(nameKey(label), {
      label,
      isStrong: hasLabelForm(label),
      count: (known?.count ?? 0) + 1,
      isOpening: known?.isOpening === true || index === first,
      beginsSentence: known?.beginsSentence === true || !/^\p{Ll}/u.test(next),
      isWithin:
        !known &&
        !(hasLabelForm(label) && label.speaker.includes(' ')) &&
        passage.begins === 'line' &&
        goesOn(passages[index - 1]?.passage.text),
    })
  }
  return [...groups.values()].filter(({ isWithin, ...group }) => !isWithin && isPlausible(group))
}

/** Whether there is more in a line than a time. */
function hasWords({ text }: Passage, from: number): boolean {
  return text.slice(from).trim() !== ''
}

/** How many lines at the top describe the file: a paragraph of lines such as `DATE: 2 May`, each with a key of its own. */
function headerLength(passages: readonly HeadedPassage[]): number {
  const end = passages.findIndex(({ passage }, index) => index > 0 && passage.begins !== 'line')
  const keys = passages.slice(0, Math.max(0, end)).map(({ head }) => head.label && nameKey(head.label))
  if (keys.length < 2 || keys.includes(undefined) || new Set(keys).size < keys.length) return 0
  const isSpeaker = passages.slice(end).some(({ head }) => head.label && keys.includes(nameKey(head.label)))
  return isSpeaker ? 0 : keys.length
}

/** Machines write lower case after a label, too, and so does whoever is interrupted; one word may begin a sentence. */
function isPlausible({
  beginsSentence,
  count,
  isOpening,
  isStrong,
  label,
}: Omit<Group, 'isWithin'>): boolean {
  if (beginsSentence) return true
  return isStrong ? count > 1 || isOpening || /\s/.test(label.speaker) : label.form === 'name' && count > 1
}

/** Whether a line ends within a sentence, so that the next one is the rest of it. */
function goesOn(line = ''): boolean {
  return /[\p{L}\p{N},]\s*$/u.test(line.slice(-20))
}

function acceptStrong(groups: readonly Group[], paragraphs: number): readonly Group[] {
  const strong = groups.filter(({ isStrong }) => isStrong)
  return areLabels(strong, paragraphs) ? strong : []
}

/** Names in ordinary letters. In a file whose labels are in capitals, those that occur once are a speaker's words. */
function acceptPlain(groups: readonly Group[], paragraphs: number): readonly Group[] {
  const plain = groups.filter(({ count, isStrong, label }) => {
    return !isStrong && (count > 1 || label.form !== 'linked')
  })
  const strong = groups.filter(({ isStrong }) => isStrong)
  const isOther = areLabels(strong, paragraphs)
  if (isOther && occurrences(strong) >= occurrences(plain)) return plain.filter(({ count }) => count > 1)
  return isOther || areLabels(plain, paragraphs) ? plain : []
}

function areLabels(groups: readonly Group[], paragraphs: number): boolean {
  if (groups.some(({ isOpening }) => isOpening)) return true
  const total = occurrences(groups)
  const recurring = groups.filter(({ count }) => count > 1)
  if (recurring.length > 1) return true
  return recurring.length === 1 && total > 2 && total >= paragraphs * LONE_SHARE
}

function occurrences(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

/** Whether the first line has nothing after its label: `Dear Friends:` */
function isSalutation([first]: readonly HeadedPassage[]): boolean {
  return first !== undefined && !hasWords(first.passage, first.head.afterLabel)
}
