import { fileURLToPath } from 'node:url'
import { existsSync } from '../files/built-ins.ts'

/** The page of a rule of geolint, as it is installed beside the code. */
export function rulePageFile(ruleId: string): URL {
  return new URL(`../rules/${ruleId}.md`, import.meta.url)
}

/** Looks up the addresses of rules' pages, each once. */
export function rulePages(): (ruleId: string) => string | undefined {
  const addresses = new Map<string, string | undefined>()
  return (ruleId) => {
    if (!addresses.has(ruleId)) {
      const file = rulePageFile(ruleId)
      addresses.set(ruleId, existsSync(fileURLToPath(file)) ? file.href : undefined)
    }
    return addresses.get(ruleId)
  }
}
