import type { LabelReader } from '../../languages/language.ts'
import { meanOne, saysMore, type SourceLabel } from '../../languages/source-label.ts'

/** Something said by or about a source under a label. */
export interface Labelled {
  readonly label: SourceLabel
}

/** What else, apart from labels that differ only in form, shows that two items have one source. */
export interface SourceTies<T extends Labelled> {
  /** An earlier item of the same source unless their labels conflict, such as the passage that a pull-quote repeats. */
  readonly tiedTo?: (one: T) => T | undefined
  /**
   * A key that two labels share if they may mean one source; only those are compared. By default the last word of the
   * name.
   */
  readonly sharedName?: (label: SourceLabel) => string | undefined
  /** Whether two labels that share a name mean one source. */
  readonly areOne?: (a: SourceLabel, b: SourceLabel) => boolean
}

/** If more share a name, no form of it shows which one is meant, and comparing all would take too long. */
const MOST_NAMESAKES = 50

/**
 * Groups labelled items by source, in order of first appearance. Labels that differ only in form are one source, and
 * so are the forms of a name with only one known bearer.
 */
export function groupBySource<T extends Labelled>(
  all: readonly T[],
  { compare, key: keyOf }: LabelReader,
  {
    tiedTo = () => undefined,
    sharedName = lastName,
    areOne = (a, b) => meanOne(a, b, compare),
  }: SourceTies<T>,
): readonly (readonly T[])[] {
  const groups: Group<T>[] = []
  const groupOf = new Map<T, Group<T>>()
  const byKey = new Map<string, Group<T>>()
  const byName = new Map<string, Group<T>[]>()
  for (const one of all) {
    const tie = tiedTo(one)
    const tied = tie && groupOf.get(tie)
    const name = sharedName(one.label)
    const namesakes = (name === undefined ? undefined : byName.get(name)) ?? []
    const named =
      namesakes.length > MOST_NAMESAKES ? [] : namesakes.filter(({ label }) => areOne(label, one.label))
    const key = keyOf(one.label)
    const group =
      (tied && compare(tied.label, one.label).relation !== 'conflicting' ? tied : undefined) ??
      byKey.get(key) ??
      (named.length === 1 ? named[0] : undefined) ??
      newGroup(one.label)
    if (group.members.length === 0) groups.push(group)
    group.members.push(one)
    groupOf.set(one, group)
    if (!byKey.has(key)) byKey.set(key, group)
    if (name !== undefined && namesakes.length <= MOST_NAMESAKES && !namesakes.includes(group))
      byName.set(name, [...namesakes, group])
    if (saysMore(one.label, group.label)) group.label = one.label
  }
  return groups.map(({ members }) => members)
}

function lastName({ name }: SourceLabel): string | undefined {
  return name?.split(' ').at(-1)
}

interface Group<T> {
  /** The label that says most. */
  label: SourceLabel
  readonly members: T[]
}

function newGroup<T>(label: SourceLabel): Group<T> {
  return { label, members: [] }
}
