import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import JSZip from 'jszip'

const EXTENSION = 'editors/vscode'

/** Whether tests of the extension are left out, as its packages are not installed; with REQUIRE_TOOLS they fail instead. */
export const hasNoExtensionTools =
  !existsSync(join(EXTENSION, 'node_modules')) && !process.env['REQUIRE_TOOLS']

/** The extension as it is installed. */
export interface PackedExtension {
  /** The folder to delete in the end. */
  readonly folder: string
  /** The folder with the manifest. */
  readonly extension: string
  /** Every file in the package, relative to that. */
  readonly files: readonly string[]
}

/** Packs the extension that the build has made, and unpacks it where VS Code could have installed it. */
export async function packExtension(): Promise<PackedExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'geolint-extension-'))
  const vsix = join(folder, 'geolint.vsix')
  const vsce = resolve(EXTENSION, 'node_modules/@vscode/vsce/vsce')
  const flags = ['--no-dependencies', '--allow-missing-repository', '--out', vsix]
  execFileSync(process.execPath, [vsce, 'package', ...flags], { cwd: EXTENSION, stdio: 'pipe' })
  const zip = await JSZip.loadAsync(await readFile(vsix))
  const entries = Object.values(zip.files).filter(({ dir, name }) => !dir && name.startsWith('extension/'))
  for (const entry of entries) {
    const file = join(folder, entry.name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await entry.async('nodebuffer'))
  }
  const files = entries.map(({ name }) => name.replace('extension/', '')).toSorted()
  return { folder, extension: join(folder, 'extension'), files }
}
