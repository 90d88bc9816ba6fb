import type { LabelPart, SourceLabel } from '../../source-label.ts'
import { withoutAsides } from './asides.ts'
import { MODIFIERS, SURE_MODIFIERS } from './modifiers.ts'
import { opensRole } from './opening.ts'
import { type CountryOf, countryNamedBy, labelPart, withoutHonorific } from './part.ts'
import { isOfOrganisation, isPersonalName } from './personal-name.ts'
import { readRolePhrase } from './roles/role-phrase.ts'
import { isOffice, isPreposition, isRoleNoun } from './roles/role-words.ts'
import { ROLE_TITLES } from './roles/roles.ts'
import { type LabelSegment, labelSegments, type LabelToken } from './segments.ts'

/** Reads a source label such as *Former diplomat, Bolivia* or *Dr Ana Quispe, economist, UMSA*. */
export function parseLabel(text: string, countryOf: CountryOf): SourceLabel {
  const segments = withoutAsides(labelSegments(text))
  const roles = segments.map((segment) => isRole(segment, segments))
  const firstRole = roles.indexOf(true)
  const read = segments.map((segment, index) =>
    roles[index] ? readRolePhrase(segment, countryOf) : readProper(segment, index < firstRole, countryOf),
  )
  const parts = read.flat()
  const values = (kind: LabelPart['kind']) =>
    parts.filter((part) => part.kind === kind).map(({ value }) => value)
  const joined = (kind: LabelPart['kind']) => values(kind).join(', ') || undefined
  const [number = '1'] = values('number')
  return {
    text,
    name: joined('name'),
    role: joined('role'),
    modifiers: [...new Set(values('modifier'))].toSorted(),
    countries: [...new Set(values('country'))].toSorted(),
    organisation: joined('organisation'),
    number: number === 'many' ? number : Number(number),
    determiner: values('determiner')[0],
    segments: read
      .map((segment) => segment.toSorted((a, b) => a.start - b.start))
      .filter(({ length }) => length > 0),
  }
}

/** Whether a segment says what somebody is, rather than what a person or a body is called. */
function isRole(segment: LabelSegment, all: readonly LabelSegment[]): boolean {
  const preposition = segment.findIndex(isPreposition)
  const own = preposition === -1 ? segment : segment.slice(0, preposition)
  if (segment.length > 1 && isSurelyModified(segment[0])) return true
  if (own.some(isSpeaker) || segment.slice(-1).some(isCommonRole)) {
    const others = all.filter((other) => other !== segment)
    const isName = own.every(({ capital }) => capital) && others.some((other) => other.some(isCommonRole))
    return !isName && !isTitle(segment)
  }
  const isCommon = own.at(-1)?.capital === false
  return isCommon && (all.length > 1 || opensRole(segment[0]))
}

function isSurelyModified({ word }: LabelToken): boolean {
  return SURE_MODIFIERS.has(MODIFIERS.get(word) ?? '')
}

function isSpeaker(token: LabelToken): boolean {
  return isRoleNoun(token) || isOffice(token)
}

function isCommonRole(token: LabelToken): boolean {
  return isRoleNoun(token) && !token.capital
}

/** `The Economist` */
function isTitle([the, noun, ...rest]: LabelSegment): boolean {
  return the.text === 'The' && noun?.capital === true && ROLE_TITLES.has(noun.word) && rest.length === 0
}

function readProper(segment: LabelSegment, beforeRole: boolean, countryOf: CountryOf): readonly LabelPart[] {
  const named = isTitle(segment) || segment[0].word !== 'the' ? segment : segment.slice(1)
  if (named.length === 0) return []
  const country = countryNamedBy(named, countryOf)
  if (country !== undefined) return [labelPart('country', named, country)]
  const name = withoutHonorific(named)
  const isName = name !== named || (beforeRole && !named.some(isOfOrganisation)) || isPersonalName(named)
  return [isName ? labelPart('name', name) : labelPart('organisation', named)]
}
