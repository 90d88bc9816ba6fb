import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { evidenceEntries } from '../../../article/evidence-entries.ts'
import { readFrontMatter } from '../../../article/front-matter/read-front-matter.ts'
import { UserError } from '../../../text/user-error.ts'
import { isFolder } from './article-files.ts'
import { isInRoots, type Roots } from './roots.ts'

/**
 * Throws a UserError if a text that a client hands over names evidence outside the roots: whoever writes a text could
 * otherwise learn the words of any transcript in the project. `place` is the path that the text has, `cwd` the folder of
 * the project; both are absolute.
 */
export async function requireEvidenceInRoots(
  text: string,
  place: string,
  cwd: string,
  roots: Roots,
): Promise<void> {
  for (const { path } of evidenceEntries(await readFrontMatter(text))) {
    const [fixed = ''] = /^[^*?[\]{}()!]*/.exec(path) ?? []
    const isPattern = fixed.length < path.length
    const base = isPattern ? fixed.slice(0, fixed.lastIndexOf('/') + 1) : path
    const file = path.startsWith('/') ? join(cwd, base) : resolve(dirname(place), base)
    if (!isInRoots(file, roots) || (isPattern && isFolder(file) && hasLinkOut(file, roots)))
      throw new UserError(
        `the text names evidence outside the folders that may be read: '${path}'; name a file inside them`,
      )
  }
}

/** Throws a UserError if a folder of evidence holds a link that leads out of the roots. */
export function requireNoLinkOut(folder: string, shown: string, roots: Roots): void {
  if (isFolder(folder) && hasLinkOut(folder, roots))
    throw new UserError(
      `'${shown}' holds a link that leads out of the folders that may be read; name the files in it that do not`,
    )
}

function hasLinkOut(folder: string, roots: Roots): boolean {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).some(
    (one) => one.isSymbolicLink() && !isInRoots(join(one.parentPath, one.name), roots),
  )
}
