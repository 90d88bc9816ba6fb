import { dirname, join } from 'node:path'
import { existsSync } from './built-ins.ts'

/** The folder of the repository that `folder` is in, if any. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent)
}
