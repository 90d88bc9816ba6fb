import { dirname, join } from 'node:path'
import { existsSync } from './built-ins.ts'
import { repositoryOf } from './repository.ts'

/**
 * The folder of the project that `folder` is in: the top of its repository or, outside a repository, the folder of the
 * nearest manifest, else the folder itself. No configuration is sought above it.
 */
export function projectRoot(folder: string): string {
  return repositoryOf(folder) ?? manifestFolder(folder) ?? folder
}

const MANIFESTS = ['package.json', 'package.yaml']

function manifestFolder(folder: string): string | undefined {
  if (MANIFESTS.some((name) => existsSync(join(folder, name)))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : manifestFolder(above)
}
