import { countWords } from '../../text/words.ts'
import type { FurnitureKind } from '../article.ts'
import { NAME_PARTICLES, NAME_WORD } from '../name-form.ts'
import type { Page } from './page.ts'
import { isReported, REMARKING_ROLES, rolePattern, type RoleSentence } from './word-roles.ts'

interface Remark {
  readonly kind: FurnitureKind
  readonly patterns: readonly RegExp[]
  /** What has to show besides the words that it is one: that it or its first words are set off, or a link. */
  readonly needs?: 'form' | 'lead' | 'link'
  /** In words. */
  readonly most: number
  /** Whether it counts at the head of a page even if it is not set off. */
  readonly isAtHead?: boolean
}

/** What a page says about itself in a line or two: patterns of word roles in one of its first sentences. */
const REMARKS: readonly Remark[] = [
  {
    kind: 'copyright',
    patterns: ['licence {2} licence', 'pointing {1} text {14} licence'].map(rolePattern),
    most: 60,
    isAtHead: true,
  },
  {
    kind: 'republication',
    patterns: [
      'pointing {1} text {4} first publish',
      'text {1} pointing {1} text {4} publish',
      'pointing {1} text {4} publish first',
      'pointing {1} text {4} reprint',
    ].map(rolePattern),
    most: 45,
    isAtHead: true,
  },
  {
    kind: 'republication',
    patterns: ['^ {2} reprint', '^ {2} first publish', '^ publish first'].map(rolePattern),
    needs: 'link',
    most: 45,
    isAtHead: true,
  },
  {
    kind: 'correction',
    patterns: [
      'pointing {1} text {4} revise',
      'pointing text first {1} reflect|statement|revise',
      '^ {2} first {2} pointing text',
      '^ {1} first {3} text {8} publish|revise',
    ].map(rolePattern),
    most: 60,
    isAtHead: true,
  },
  {
    kind: 'funding',
    patterns: [
      '^ {4} pointing|ours {2} text {6} fund',
      '^ {3} text {4} pointing text {4} fund',
      '^ {2} thank {12} fund',
    ].map(rolePattern),
    needs: 'form',
    most: 60,
  },
  {
    kind: 'credits',
    patterns: ['^ {2} ours {3} thank', 'pointing {1} text {6} thank', 'thank {4} pointing {1} text'].map(
      rolePattern,
    ),
    most: 120,
  },
  { kind: 'credits', patterns: ['^ {1} thank'].map(rolePattern), needs: 'link', most: 120 },
  { kind: 'credits', patterns: ['^ {6} thank', '^ {3} made'].map(rolePattern), needs: 'lead', most: 120 },
]

/** No remark is made without one of these; most sentences need no closer look. */
const CORE = rolePattern(REMARKING_ROLES.join('|'))

const FEW_SENTENCES = 2

/** In words. */
const LAST_LINE = 8

/** What is known of a paragraph that may be a remark. */
interface RemarkForm {
  readonly text: string
  readonly length: number
  readonly isSetOff: boolean
  /** Whether it is at the head of the page and not set off. */
  readonly isPlainHead: boolean
  /** Whether it is so short a line at the very end of the page that its place sets it off. */
  readonly isLastLine: boolean
  /** Whether its first words are set off, or it is a remark for another reason. */
  readonly isLeadSetOff: boolean
  readonly hasAddress: boolean
  readonly urls: readonly string[]
}

/**
 * The kind of remark that a paragraph is, by what it says and its form. At the head of a page a plain one is the
 * article's own. `isRemark` if another sentence of it has shown that it is a remark.
 */
export function remarkKind(page: Page, index: number, { isRemark = false } = {}): FurnitureKind | undefined {
  if (!mayBeRemark(page, index)) return undefined
  const text = page.prose(index)
  const isSetOff = page.isSetOff(index)
  const isPlainHead = page.isAtHead(index) && !isSetOff
  const length = countWords(text)
  const form: RemarkForm = {
    text,
    length,
    isSetOff,
    isPlainHead,
    isLastLine: index === page.blocks.length - 1 && length <= LAST_LINE,
    isLeadSetOff: isSetOff || isRemark || (!isPlainHead && page.isLeadSetOff(index)),
    hasAddress: page.hasAddress(index),
    urls: page.links(index).map(({ url }) => url),
  }
  for (const read of page.sentences(index)) {
    const sentences = read.flatMap((one) => (isReported(one) ? [] : one.roles))
    const kind =
      (isBiography(page, index, form, read) ? 'biography' : undefined) ??
      (isCopyright(form, sentences) ? 'copyright' : undefined) ??
      remarkInWords(form, sentences) ??
      (isPlainHead ? undefined : callOrContact(form, sentences))
    if (kind) return kind
  }
  return undefined
}

/** Whether a paragraph has anything that a remark must have: a telling word, a name, a sign or a link. Most have none. */
function mayBeRemark(page: Page, index: number): boolean {
  const text = page.prose(index)
  return (
    page.mayRemark(index) ||
    NAMES.test(text) ||
    text.includes('@') ||
    COPYRIGHT.test(text) ||
    page.links(index).some(({ url }) => URLS.some((pattern) => pattern.test(url)))
  )
}

function remarkInWords(form: RemarkForm, sentences: readonly string[]): FurnitureKind | undefined {
  const first = sentences
    .slice(0, FEW_SENTENCES)
    .filter((sentence) => CORE.test(sentence) && !OF_CAUSE.test(sentence))
  if (first.length === 0) return undefined
  return REMARKS.find(
    ({ isAtHead = false, most, needs, patterns }) =>
      form.length <= most &&
      (isAtHead || !form.isPlainHead) &&
      (needs === undefined || form.isSetOff || hasForm(form, needs)) &&
      isSaid(patterns, first),
  )?.kind
}

/** Whether a remark that is not set off as a whole has the form that it needs. */
function hasForm({ isLastLine, isLeadSetOff, urls }: RemarkForm, needs: Remark['needs']): boolean {
  if (needs === 'form') return false
  return isLastLine || isLeadSetOff || (needs === 'link' && urls.length > 0)
}

function callOrContact(form: RemarkForm, sentences: readonly string[]): FurnitureKind | undefined {
  const { isSetOff, length, urls } = form
  if (length > (isSetOff ? 2 * MOST_OF_CALL : MOST_OF_CALL)) return undefined
  const isLinked = urls.length > 0
  const isOfUs = isSetOff || isSaid(OF_US, sentences)
  const first = sentences.slice(0, FEW_SENTENCES)
  const isCalled = isLinked && isSaid(CALLS, first)
  if (isCalled || (isOfUs && urls.some((url) => CALL_URL.test(url)))) return 'subscribe'
  const isContacted = isSaid(CONTACTS, sentences)
  const hasAddress = form.hasAddress || urls.some((url) => CONTACT_URL.test(url))
  return (hasAddress && (isOfUs || isContacted)) || (isLinked && isContacted) ? 'contact' : undefined
}

function isSaid(patterns: readonly RegExp[], sentences: readonly string[]): boolean {
  return sentences.some((sentence) => patterns.some((pattern) => pattern.test(sentence)))
}

const MOST_OF_CALL = 60
const CALL_URL =
  /[/.?&=#](?:donat(?:e|ions?)|join(?:-us)?|members?(?:hip)?|newsletters?|sign-?up|subscri(?:be|ptions?)|support-us)(?=$|[/?#&.])/iu
const CONTACT_URL = /^mailto:|\/contact(?:-us)?(?=$|[/?#])/iu
const CALLS = ['^ {1} call', 'call|help {2} ours|pointing'].map(rolePattern)
/** A thing may be the cause of what follows: 'Thanks to Brazil, there is a mandate'. */
const OF_CAUSE = rolePattern('^ {1} thank {5} comma')
/** 'Contact the desk', 'For more, write to us': at the beginning of a clause. */
const CONTACTS = ['^ {1} contact', 'comma contact'].map(rolePattern)
const OF_US = [rolePattern('ours')]

const COPYRIGHT = /^\W{0,3}(?:©|\(c\)|copyright\s+(?:©|\(c\)|\d{4}))/iu
const LICENCE_URL = /creativecommons\.org\/licen[cs]es/iu
const LICENSED_TEXT = ['text {14} licence', '^ {2} licence'].map(rolePattern)
const MOST_OF_COPYRIGHT = 60
const URLS = [CALL_URL, CONTACT_URL, LICENCE_URL]

function isCopyright({ isSetOff, length, text, urls }: RemarkForm, sentences: readonly string[]): boolean {
  if (length > MOST_OF_COPYRIGHT) return false
  const isLicensed = isSetOff || isSaid(LICENSED_TEXT, sentences)
  return COPYRIGHT.test(text) || (isLicensed && urls.some((url) => LICENCE_URL.test(url)))
}

const NAMES = new RegExp(`^\\W{0,3}(${NAME_WORD}(?: (?:(?:${NAME_PARTICLES}) )?${NAME_WORD}){1,4})`, 'u')
const MOST_OF_BIOGRAPHY = 130

/**
 * A name and what its bearer is, of an author, with an invitation to follow or write to them, or set off. At the head of a
 * page it is a standfirst if the page goes on about the same person, as it is prose if only the name is set off.
 */
function isBiography(
  page: Page,
  index: number,
  { hasAddress, isLeadSetOff, isSetOff, length, text }: RemarkForm,
  [first, ...others]: readonly RoleSentence[],
): boolean {
  const match = length <= MOST_OF_BIOGRAPHY && !/[!?]\s*$/u.test(text) ? NAMES.exec(text) : null
  if (!match || !first) return false
  const [, name = ''] = match
  const words = name.toLowerCase().split(' ')
  if (words.some((word) => page.lexicon.languagesOf.has(word))) return false
  if (!BEING.test(first.roles.slice(words.length))) return false
  const isInvited = others.some(({ roles }) => INVITES.test(roles))
  if (isInvited || page.authors.includes(name.toLowerCase()) || hasAddress) return true
  const isClosing = isSetOff && !page.isAtHead(index)
  return isLeadSetOff && (isClosing || !page.names(name.match(/\p{L}+/gu)?.at(-1) ?? '', index))
}

/** After the name, and whatever parts it has that are written together. */
const BEING = rolePattern('^ {3} being')
const INVITES = rolePattern('^ {2} call|contact')
