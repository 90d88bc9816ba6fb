import { TERRITORIES } from '../../../geography/territories.ts'
import { type LabelComparison, meanOne as areOne, type SourceLabel } from '../../source-label.ts'
import { type Aspect, compareSets, compareUnsaid } from './aspects.ts'
import { OPPOSITES } from './modifiers.ts'
import { compareNames } from './name-comparison.ts'
import { compareRoles, nameOneRole } from './roles/role-comparison.ts'

/** Equal for labels of one source that differ only in form. */
export function labelKey(label: SourceLabel): string {
  const { name, role, organisation, modifiers, countries, number } = label
  const work = [...partsOf(organisation).toSorted(), ...partsOf(role).toSorted()].join('')
  const identity =
    role === undefined ? [...partsOf(name), ...partsOf(organisation)] : [...partsOf(name), work]
  const count = number === 1 ? [] : [`×${number}`]
  const other = isAnother(label) ? ['another'] : []
  const past = [...new Set(modifiers.map((one) => (one === 'retired' ? 'former' : one)))].toSorted()
  return [identity.toSorted(), past, countries, count, other]
    .map((parts) => parts.join(' '))
    .join('|')
    .replace(/\|+$/, '')
}

const SAME: LabelComparison = { relation: 'same', reason: 'another form of the same label' }

export function compareLabels(a: SourceLabel, b: SourceLabel): LabelComparison {
  if (labelKey(a) === labelKey(b)) return SAME
  const [first, second] = [namedLike(a, b), namedLike(b, a)]
  const identity = [
    compareNames(first.name, second.name),
    compareRoles(first, second),
    compareOrganisations(first.organisation, second.organisation),
    compareCountries(first, second),
  ].filter((aspect) => aspect !== undefined)
  const aspects = [...identity, ...compareAttributes(first, second)]
  for (const relation of ['conflicting', 'different'] as const) {
    const aspect = aspects.find((one) => one.relation === relation)
    if (aspect) return { relation, reason: aspect.reason ?? relation }
  }
  if (identity.every(({ unsaid }) => unsaid)) return { relation: 'different', reason: 'nothing in common' }
  const says = (relation: Aspect['relation']) => aspects.some((aspect) => aspect.relation === relation)
  if (!says('compatible') && !says('less') && !says('more')) return SAME
  return says('compatible') || (says('less') && says('more'))
    ? { relation: 'compatible', reason: 'each says something that the other does not' }
    : { relation: 'less-specific', reason: 'one says less than the other' }
}

/** Whether two labels in one article name one source. */
export function haveOneBearer(a: SourceLabel, b: SourceLabel): boolean {
  return areOne(a, b, compareLabels)
}

function partsOf(said: string | undefined): readonly string[] {
  return said?.split(', ').map((part) => part.replaceAll(' ', '')) ?? []
}

/** Reads a label that is only a name, which on its own cannot be told from an organisation's, as a person's. */
function namedLike(label: SourceLabel, other: SourceLabel): SourceLabel {
  const isBare = label.name === undefined && label.role === undefined
  if (!isBare || label.organisation === undefined || other.name === undefined) return label
  const isName = compareNames(label.organisation, other.name)?.relation !== 'conflicting'
  return isName ? { ...label, name: label.organisation, organisation: undefined } : label
}

function compareOrganisations(a: string | undefined, b: string | undefined): Aspect | undefined {
  if (a === undefined || b === undefined) return compareUnsaid(a, b)
  return a.replaceAll(' ', '') === b.replaceAll(' ', '')
    ? { relation: 'same' }
    : { relation: 'different', reason: 'different organisations' }
}

/** Nationalities conflict unless one label's nationality is the place or the subject of the role in the other. */
function compareCountries(first: SourceLabel, second: SourceLabel): Aspect | undefined {
  const [a, b] = [first.countries, second.countries]
  if (a.length === 0 && b.length === 0) return undefined
  if (a.length === 0 || b.length === 0) return { relation: a.length === 0 ? 'less' : 'more', unsaid: true }
  if (a.some((code) => b.includes(code))) return compareSets(a, b)
  const goTogether =
    labelPlaces(first).some((code) => b.includes(code)) ||
    labelPlaces(second).some((code) => a.includes(code))
  const samePerson = first.name !== undefined && first.name === second.name
  return goTogether || samePerson
    ? { relation: 'compatible' }
    : { relation: 'conflicting', reason: 'different nationalities' }
}

/** The countries that a role is about or in, and the territories of its nationalities. */
function labelPlaces({ role, countries }: SourceLabel): readonly string[] {
  const places = role?.match(/\b[A-Z]{2}\b/gu) ?? []
  return [...places, ...countries.flatMap((code) => TERRITORIES[code] ?? [])].filter(
    (code) => !CLAIMED.has(code),
  )
}

/** Territories whose people are not also called people of the state that claims them. */
const CLAIMED = new Set(['EH', 'PS', 'TW'])

function compareAttributes(a: SourceLabel, b: SourceLabel): readonly Aspect[] {
  const aspects: Aspect[] = [compareSets(a.modifiers, b.modifiers)]
  // Somebody may be a former minister and a current senator.
  for (const { reason, rows } of nameOneRole(a, b) ? OPPOSITES : []) {
    const rowOf = (label: SourceLabel) => rows.findIndex((row) => label.modifiers.some((one) => row.has(one)))
    const [rowOfA, rowOfB] = [rowOf(a), rowOf(b)]
    if (rowOfA !== rowOfB && rowOfA !== -1 && rowOfB !== -1) aspects.push({ relation: 'conflicting', reason })
  }
  if (a.number !== b.number) aspects.push({ relation: 'different', reason: 'different numbers' })
  if (isAnother(a) !== isAnother(b))
    aspects.push({ relation: 'different', reason: 'another source of that kind' })
  return aspects
}

/** `another diplomat` */
function isAnother({ determiner }: SourceLabel): boolean {
  return determiner === 'another' || determiner === 'other'
}
