/** `1 error`, `2,000 errors`. */
export function numbered(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `2,000` */
export function grouped(value: number): string {
  return value.toLocaleString('en')
}
