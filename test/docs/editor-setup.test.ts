import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { expect, it } from 'vitest'

const page = readFileSync(new URL('../../docs/editor-setup.md', import.meta.url), 'utf8')
const fences = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const textsIn = (language: string) =>
  fences.flatMap((fence) => (fence.language === language ? [fence.text] : []))

it('has settings for each editor', () => {
  expect(fences.map(({ language }) => language)).toEqual([
    'lua',
    'lua',
    'toml',
    'elisp',
    'elisp',
    'json',
    'json',
  ])
})

it.each(fences)('starts the geolint of the project: $text', ({ text }) => {
  expect(text).toMatch(/(["'])npx\1[^]*?\1--no-install\1,? \1geolint\1,? \1lsp\1/)
})

it.each(textsIn('json'))('has settings in JSON: %s', (text) => {
  expect(JSON.parse(text)).toBeTypeOf('object')
})

it.each(textsIn('toml'))('has settings in TOML: %s', (text) => {
  expect(parse(text)).toMatchObject({
    'language-server': { geolint: { command: 'npx', args: ['--no-install', 'geolint', 'lsp'] } },
    language: [{ name: 'markdown', 'language-servers': expect.arrayContaining(['geolint']) }],
  })
})
