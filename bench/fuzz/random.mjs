// Choices that are the same every time for the same seed.
import { seeded } from '../planting.mjs'

/** A source of choices; each input of the fuzz bench has its own. */
export function choices(seed) {
  const random = seeded(seed)
  // The first numbers of seeds that are alike are alike as well.
  for (let skipped = 0; skipped < 8; skipped += 1) random()
  const below = (count) => Math.floor(random() * count)
  const pick = (list) => list[below(list.length)]
  const chance = (share) => random() < share
  const some = (most, make) => Array.from({ length: below(most + 1) }, make)
  return { below, chance, pick, some }
}
