/** `1 error`, `2,000 errors`. */
export function numbered(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The same as the only item of a list, which is empty if there is nothing to count. */
export function counted(count: number, noun: string): readonly string[] {
  return count > 0 ? [numbered(count, noun)] : []
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${grouped(count)} times`
}

/** `2,000`, for a whole number. (`toLocaleString` loads ICU, which takes half as long as starting Node.) */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
