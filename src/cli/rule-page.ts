import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The page of a rule of geolint, as it is installed beside the code. */
export function rulePageFile(ruleId: string): URL {
  return new URL(`../rules/${ruleId}.md`, import.meta.url)
}

/** The address of a rule's page for a terminal's link. */
export function rulePage(ruleId: string): string | undefined {
  const file = rulePageFile(ruleId)
  return existsSync(fileURLToPath(file)) ? file.href : undefined
}
