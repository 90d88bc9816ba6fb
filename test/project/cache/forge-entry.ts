import { createCipheriv, hash } from 'node:crypto'
import type { ArticleSettings } from '../../../src/engine/article-settings.ts'
import { factsKey } from '../../../src/project/cache/sealed-facts.ts'

/** What a forger must know to write an entry of the cache: the article, its settings and the code that lints. */
export interface Known {
  readonly path: string
  readonly text: string
  readonly settings: ArticleSettings
  readonly version: string
}

/** A line of the cache's file with these facts, as the article's own. */
export function forgeEntry({ path, settings, text, version }: Known, facts: string): string {
  const set = settings.rules.map(({ rule, severity, options }) => [rule.id, severity, options])
  const plainSettings = JSON.stringify([settings.house, settings.parser, set])
  const { id, key } = factsKey(text, path, hash('sha512', `${version}\n${plainSettings}`, 'base64'))
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: 16 })
  const sealed = Buffer.concat([cipher.update(facts, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return JSON.stringify([path, id, sealed.toString('base64'), 1])
}

export function cacheOf(lines: readonly string[]): string {
  return `[${['"geolint cache 1"', ...lines].join(',\n')}]\n`
}
