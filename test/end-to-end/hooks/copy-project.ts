import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/** Copies the project as it is: the files that git tracks, and those that it would. */
export function copyProject(target: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  for (const path of listed.split('\0').filter(Boolean)) {
    if (lstatSync(join(projectRoot, path), { throwIfNoEntry: false })?.isFile())
      cpSync(join(projectRoot, path), join(target, path))
  }
}
