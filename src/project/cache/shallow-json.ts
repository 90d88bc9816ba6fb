/** How many lists and records may be within each other; facts are less deep. */
const DEEPEST = 1000

/** Whether JSON can be parsed soon and copied: ten million brackets within each other take ten seconds and a gigabyte. */
export function isShallow(json: string): boolean {
  if (json.length < 2 * DEEPEST) return true
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    switch (json[at]) {
      case '"':
        at = stringEnd(json, at)
        break
      case '[':
      case '{':
        depth += 1
        if (depth > DEEPEST) return false
        break
      case ']':
      case '}':
        depth -= 1
        break
      default:
    }
  }
  return true
}

/** Where a string that starts here ends. */
function stringEnd(json: string, start: number): number {
  let end = start + 1
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1
  return end
}
