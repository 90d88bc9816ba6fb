const encoder = new TextEncoder()

/** The length of a text in UTF-8 bytes. A lone surrogate takes three, like the character that replaces it. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}
