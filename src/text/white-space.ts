/** Whether the character at an offset is white space. Most characters are ASCII, which needs no pattern. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code > 8 && code < 14) : WHITE_SPACE.test(text.charAt(at))
}

const WHITE_SPACE = /\s/u
