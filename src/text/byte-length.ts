const encoder = new TextEncoder()

/** How many bytes a text takes in UTF-8; half a surrogate pair takes three, as the sign that replaces it does. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}
