/**
 * How many items at the start of a list pass a test, found by binary search. None may pass after one that fails.
 *
 * ```
 * holds:  yes yes yes no no
 *                     ^ 3
 * ```
 */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
