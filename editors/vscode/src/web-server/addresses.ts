// Files and folders in a browser have addresses, such as `vscode-vfs://github/reyes/desk/articles/peru.md`. Here they are
// always encoded in the same way, and those of folders end with a slash.

/** An address in its normal form, for comparison. */
export function fileAddress(uri: string): string {
  const { path, start } = partsOf(uri)
  return start + path.split('/').map(encoded).join('/')
}

export function folderAddress(uri: string): string {
  const address = fileAddress(uri)
  return address.endsWith('/') ? address : `${address}/`
}

/** The folder that a file or a folder is in; undefined for the topmost one. */
export function folderOf(address: string): string | undefined {
  const { path, start } = partsOf(address)
  const above = path.replace(/[^/]+\/?$/, '')
  return above === path ? undefined : start + above
}

/** An address before and from the first slash of its path. */
function partsOf(address: string): { readonly start: string; readonly path: string } {
  const start = /^[^/]*:(?:\/\/[^/]*)?/.exec(address)?.[0] ?? ''
  return { start, path: address.slice(start.length) }
}

/** Where a written path leads from a folder. */
export function addressFrom(folder: string, path: string): string {
  return fileAddress(new URL(path.split(/[/\\]/).map(encodeURIComponent).join('/'), folder).href)
}

/** A path as messages show it: relative to a folder if it is below it. */
export function pathFrom(folder: string, address: string): string {
  const path = address.startsWith(folder) ? address.slice(folder.length) : address
  return decoded(path)
}

export function nameOf(address: string): string {
  return decoded(address.slice(address.lastIndexOf('/') + 1))
}

function encoded(segment: string): string {
  return encodeURIComponent(decoded(segment))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray percent sign.
    return text
  }
}
