import { dirname } from 'node:path'
import { type ChainFiles, misspeltPreset } from '../../config/reading/chain.ts'
import { isCode, shownConfig } from '../../config/reading/config-names.ts'
import { baseSchema } from '../../config/schema.ts'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { configuredFolder } from './config-places.ts'
import { failAt, validated } from './config-problem.ts'
import { isPath, notThere, resolveModule } from './import-module.ts'
import { configObstacle, type Permission } from './permission.ts'
import type { ConfigReader } from './read-config.ts'

/** The configurations on disk that others can extend, as paths and as packages. */
export function chainFiles(reader: ConfigReader, permission: Permission, cwd: string): ChainFiles {
  return {
    shown: (file) => shownConfig(displayPath(cwd, file)),
    read: async (file) => (await reader.read(file)).content,
    readBase: (content, config) => validated(baseSchema, content, config),
    folder: dirname,
    configuredFolder,
    isPath,
    async locate(reference, folder) {
      if (permission.safe && !isPath(reference))
        return { problem: 'is a package, which --safe does not read; extend a path' }
      const file = resolveModule(reference, folder)
      const obstacle = file === undefined ? undefined : extendsObstacle(reference, file)
      if (obstacle !== undefined) return { problem: obstacle }
      return file !== undefined && existsSync(file) ? { file } : { problem: notExtended(reference) }
    },
    fail: failAt,
  }

  /** Node finds packages anywhere, and their code could read anything. */
  function extendsObstacle(reference: string, file: string): string | undefined {
    return !isPath(reference) && isCode(file) ? undefined : configObstacle(file, permission)
  }
}

function notExtended(reference: string): string {
  return (isPath(reference) ? undefined : misspeltPreset(reference)) ?? notThere(reference)
}
