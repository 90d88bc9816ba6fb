// What must be true of many inputs together, linted as a folder by the built library.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const { lint } = await import('../../dist/index.js')

/** Returns what is wrong, each as the oracle and the detail. */
export async function checkBatch(inputs) {
  const cwd = mkdtempSync(join(tmpdir(), 'geolint-fuzz-'))
  try {
    const folder = join(cwd, 'articles')
    mkdirSync(folder)
    // A file with a NUL byte is refused before it is read.
    for (const { number, text } of inputs.filter((one) => !one.text.includes('\0')))
      writeFileSync(join(folder, `${number}.md`), text)
    const { house } = inputs[0]
    writeFileSync(join(cwd, '.geolintrc.json'), JSON.stringify({ house }))
    const options = { cwd, baseline: false }
    const run = async (more) => resultOf(await lint(['articles'], { ...options, ...more }))
    const alone = await run({ cache: false, concurrency: 1 })
    const cached = { cache: join(cwd, 'cache'), concurrency: 2 }
    const wrong = []
    const compare = (oracle, result) => {
      const different = Object.keys(alone).find((key) => !isDeepStrictEqual(alone[key], result[key]))
      if (different !== undefined) wrong.push({ oracle, detail: different })
    }
    compare('another result in threads', await run(cached))
    compare('another result from the cache', await run(cached))
    for (const { message, path } of alone.failures)
      wrong.push({ oracle: 'failure in a folder', detail: `${path}: ${message}` })
    const fixed = await run({ cache: false, concurrency: 1, fix: true })
    for (const [path, findings] of Object.entries(fixed.findings)) {
      for (const { fix, message } of findings)
        if (fix?.safety === 'safe')
          wrong.push({ oracle: 'offered in a folder, but not made', detail: `${path}: ${message}` })
    }
    return wrong
  } catch (error) {
    return [{ oracle: 'throws in a folder', detail: error.stack ?? String(error) }]
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

function resultOf({ articles, failures, runFindings }) {
  return {
    findings: Object.fromEntries(articles.map(({ file, findings }) => [file.path, findings])),
    withheld: articles.map(({ withheld }) => withheld),
    exceptions: articles.map(({ exceptions }) => exceptions),
    failures,
    runFindings,
  }
}
