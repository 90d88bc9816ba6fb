import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'rolldown'
import { temporaryProject } from './temporary-project.ts'

/**
 * Returns what a program prints that begins with `import * as module from` a module of the project and runs in its own
 * Node: for what vitest does differently from Node (`import()`), and for what root may do and others may not.
 */
export async function runBundled(module: string, program: string): Promise<string> {
  const folder = temporaryProject({
    'entry.ts': `import * as module from ${JSON.stringify(resolve(module))}\n${program}`,
  })
  const outfile = join(folder, 'program.mjs')
  await build({
    cwd: resolve('.'),
    input: join(folder, 'entry.ts'),
    external: ['satteri', 'typescript'],
    platform: 'node',
    logLevel: 'silent',
    output: { file: outfile, format: 'esm', codeSplitting: false },
  })
  chmodSync(folder, 0o755)
  return execFileSync(process.execPath, [outfile], { encoding: 'utf8' })
}
