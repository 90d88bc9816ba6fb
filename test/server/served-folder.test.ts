import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serveFolders } from '../../src/server/served-folders.ts'
import { UserError } from '../../src/text/user-error.ts'

/** A folder with a configuration, as a server serves it. */
function served(config: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-')))
  const folders = serveFolders({ lintsUnconfigured: true, safe: false, onChange: () => undefined })
  onTestFinished(async () => {
    await folders.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const configure = (text: string) => writeFileSync(join(folder, '.geolintrc.yaml'), text)
  const severity = () =>
    folders.use(join(folder, 'a.md'), [], async ({ problem, project }) => ({
      severity: project?.config.resolved('a.md').rules.get('embargo')?.severity,
      isBroken: problem !== undefined,
    }))
  configure(config)
  return { folder, folders, configure, severity }
}

it('notices a change of the configuration at once, whatever the watch has seen', async () => {
  const { configure, severity } = served('rules: { embargo: warning }\n')
  expect(await severity()).toEqual({ severity: 'warning', isBroken: false })
  configure('rules: { embargo: off }\n')
  expect(await severity()).toEqual({ severity: 'off', isBroken: false })
  configure('rules: { embargo: of }\n')
  expect(await Promise.all([severity(), severity()])).toEqual([
    { severity: 'off', isBroken: true },
    { severity: 'off', isBroken: true },
  ])
  configure('rules: { embargo: error }\n')
  expect(await severity()).toEqual({ severity: 'error', isBroken: false })
})

it('runs a function once, even if it refuses what it is asked', async () => {
  const { folder, folders, severity } = served('rules: { embargo: warning }\n')
  await severity()
  let runs = 0
  const refusing = folders.use(join(folder, 'a.md'), [], async () => {
    runs += 1
    throw new UserError('not this')
  })
  await expect(refusing).rejects.toThrow('not this')
  expect(runs).toBe(1)
})
