// Compares what Neovim shows for the articles of a folder with what the command line prints.
//
//   node bench/neovim.mjs <folder of articles> [articles] [typed into]
//
// Copies articles into a git repository with the recommended rules, lints it once from the command line, opens every copy
// in Neovim with the settings of docs/editor-setup.md, and types into some of them. Prints each difference.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { copyArticles, markdownFiles, sample } from './articles.mjs'
import { compareNeovim, neovimVersion } from './neovim/session.mjs'
import { keysIn, stepsFor } from './neovim/typing.mjs'

const [given, count = '100', edited = '5'] = process.argv.slice(2)
if (!given) throw new Error('Usage: node bench/neovim.mjs <folder of articles> [articles] [typed into]')

const from = resolve(given)
const folder = mkdtempSync(join(tmpdir(), 'geolint-neovim-'))
try {
  execFileSync('git', ['init', '--quiet', folder])
  const files = sample(markdownFiles(from), Number(count))
  copyArticles(files, from, folder)
  writeFileSync(join(folder, '.geolintrc.yaml'), 'extends: recommended\n')
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  const articles = files.map((file) => relative(from, file))
  const typing = sample(articles, Number(edited)).map((path, at) => ({
    path,
    steps: stepsFor(readFileSync(join(folder, path), 'utf8'), at),
  }))
  const { opened, typed } = await compareNeovim({ folder, articles, typing })
  const keys = typing.reduce((sum, { steps }) => sum + keysIn(steps), 0)
  console.log(`Neovim ${neovimVersion}`)
  console.log(`opened     ${line(opened)}`)
  console.log(`typed into ${line(typed)}, ${keys} keystrokes`)
  for (const { path, printed, shown } of [...opened, ...typed]) {
    for (const one of shown.filter((finding) => !printed.includes(finding))) console.log(`+ ${path} ${one}`)
    for (const one of printed.filter((finding) => !shown.includes(finding))) console.log(`- ${path} ${one}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function line(all) {
  const findings = all.reduce((sum, { printed }) => sum + printed.length, 0)
  const differing = all.filter(({ printed, shown }) => JSON.stringify(printed) !== JSON.stringify(shown))
  return `${all.length} articles, ${findings} findings, ${differing.length} articles that differ`
}
