import type { TagHabit } from './tag-edits.ts'

const FEWEST_ARTICLES = 3

/** How most of the articles that tag countries do it; undefined where fewer than three, or than half, agree. */
export function commonHabit(habits: readonly TagHabit[]): TagHabit | undefined {
  const groups = new Map<string, TagHabit[]>()
  for (const habit of habits) {
    const key = JSON.stringify([habit.keyPath, habit.style, habit.language])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(habit)
  }
  const [most = []] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return most.length >= FEWEST_ARTICLES && 2 * most.length > habits.length ? most[0] : undefined
}
