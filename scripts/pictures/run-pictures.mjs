// The pictures at the top of README.md: a run in a terminal as SVG, and a page of findings as PNG, on light and dark grounds.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { GROUNDS, terminalSvg } from './terminal-svg.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The articles of the pictures, in the project's folder. */
const PRINTED = 'fixtures/articles/toml-flow-tags.md'
const SHOWN = 'fixtures/articles/yaml-block-tags.md'

/** Where the pictures are. */
export const PICTURES = new URL('../../docs/pictures/', import.meta.url)

/** The SVG on each ground, by the address of its file. */
export function runPictures() {
  const lines = [`$ geolint ${PRINTED}`, ...printed('--color', PRINTED).trimEnd().split('\n')]
  const summary = lines.map(stripVTControlCharacters).find((line) => /^[✖⚠✔]/u.test(line)) ?? ''
  const title = `What geolint prints about an article: ${summary.replace(/^\S+ /, '')}`
  return new Map(
    Object.entries(GROUNDS).map(([name, ground]) => [
      new URL(`run-${name}.svg`, PICTURES).href,
      terminalSvg(lines, title, ground),
    ]),
  )
}

/** The page of the pictures, as HTML. */
export function picturedPage() {
  return printed('--format', 'html', SHOWN)
}

/** The file that says which page the pictures of it show. */
export const PAGE_DIGEST = new URL('page.sha256', PICTURES)

/** What that file must contain. The version in the footer is not in the pictures, so a release needs no new ones. */
export function pageDigest(page) {
  const pictured = page.replace(/<footer>[^]*<\/footer>/, '')
  return `${createHash('sha256').update(pictured).digest('hex')}\n`
}

function printed(...args) {
  const { FORCE_COLOR: _, GITHUB_ACTIONS: __, ...env } = process.env
  const { stdout } = spawnSync(process.execPath, ['bin/geolint.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  })
  return stdout
}
