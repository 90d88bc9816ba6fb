const ABSOLUTE = /^(?:\/|[A-Za-z]:\/)/

/** Whether a path with `/` begins at the root of a file system or a drive. */
export function isAbsolutePath(path: string): boolean {
  return ABSOLUTE.test(path)
}

/** A path with `/` as a URI reference: relative as the path is, or a `file:` URI of an absolute path. */
export function pathUri(path: string): string {
  // Half a surrogate pair, which a file's name can hold, has no percent-encoding.
  const segments = path.replace(/\p{Cs}/gu, '\uFFFD').split('/')
  const encoded = segments.map((segment) => encodeURIComponent(segment)).join('/')
  if (!isAbsolutePath(path)) return encoded
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`
}
