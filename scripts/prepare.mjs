// npm runs this after `npm install` in a clone, and before packing. If a git repository is installed globally, as
// pre-commit does with a hook, npm leaves out the development packages (https://github.com/npm/cli/issues/8440).
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (!existsSync(new URL('../node_modules/rolldown', import.meta.url))) {
  const here = ['--no-save', '--include=dev', '--global=false', '--location=project', '--ignore-scripts']
  execFileSync('npm', ['install', ...here, '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  })
}
await import('./build.mjs')
