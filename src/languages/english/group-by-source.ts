import { compareLabels, labelKey, meanOne, saysMore } from './label-comparison.ts'
import type { SourceLabel } from './label-part.ts'

/** Something said by, or of, a source under a label. */
export interface Labelled {
  readonly label: SourceLabel
}

/**
 * Groups what is labelled by source, in order of the first: labels that differ in form alone are one, and so are the
 * forms of a name of which only one bearer is known. `tiedTo` gives an earlier one that is of the same source unless
 * its labels conflict, such as the passage that a pull-quote repeats.
 */
export function groupBySource<T extends Labelled>(
  all: readonly T[],
  tiedTo: (one: T) => T | undefined = () => undefined,
): readonly (readonly T[])[] {
  const groups: Group<T>[] = []
  const groupOf = new Map<T, Group<T>>()
  const byKey = new Map<string, Group<T>>()
  const byName = new Map<string, Group<T>[]>()
  for (const one of all) {
    const tie = tiedTo(one)
    const tied = tie && groupOf.get(tie)
    const lastName = one.label.name?.split(' ').at(-1)
    const namesakes = (lastName === undefined ? undefined : byName.get(lastName)) ?? []
    const named = namesakes.filter(({ label }) => meanOne(label, one.label))
    const key = labelKey(one.label)
    const group =
      (tied && compareLabels(tied.label, one.label).relation !== 'conflicting' ? tied : undefined) ??
      byKey.get(key) ??
      (named.length === 1 ? named[0] : undefined) ??
      newGroup(one.label)
    if (group.members.length === 0) groups.push(group)
    group.members.push(one)
    groupOf.set(one, group)
    if (!byKey.has(key)) byKey.set(key, group)
    if (lastName !== undefined && !namesakes.includes(group)) byName.set(lastName, [...namesakes, group])
    if (saysMore(one.label, group.label)) group.label = one.label
  }
  return groups.map(({ members }) => members)
}

interface Group<T> {
  /** The one that says most. */
  label: SourceLabel
  readonly members: T[]
}

function newGroup<T>(label: SourceLabel): Group<T> {
  return { label, members: [] }
}
