import { existsSync } from 'node:fs'
import type { Rule } from '../../rule/rule.ts'
import { displayPath } from '../../files/display-path.ts'
import { importModule, resolveModule } from './import-module.ts'
import { UserError } from '../../text/user-error.ts'

/** What a plug-in exports by default. */
export interface PlugIn {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** A plug-in where a configuration names it, or has it. */
export interface PlugInReference {
  readonly plugIn: object | string
  /** The place in the configuration: `geolint.config.js: plugins[0]`. */
  readonly place: string
  /** The folder of the configuration. */
  readonly folder: string
}

/** The rules that plug-ins bring; `known` are those that are there already. */
export async function plugInRules(
  references: readonly PlugInReference[],
  known: readonly Rule[],
  cwd: string,
): Promise<readonly Rule[]> {
  const ids = new Set(known.map((rule) => rule.id))
  const rules = new Set<Rule>()
  for (const reference of references) {
    for (const rule of await rulesOf(reference, cwd)) {
      if (rules.has(rule)) continue
      if (ids.has(rule.id)) throw new UserError(`${reference.place}: there already is a rule '${rule.id}'`)
      ids.add(rule.id)
      rules.add(rule)
    }
  }
  return [...rules]
}

async function rulesOf({ folder, place, plugIn }: PlugInReference, cwd: string): Promise<readonly Rule[]> {
  const name = typeof plugIn === 'string' ? `'${plugIn}'` : 'the plug-in'
  const content = typeof plugIn === 'string' ? await load(plugIn, folder, place, cwd) : plugIn
  const rules = isObject(content) && 'rules' in content && Array.isArray(content.rules) ? content.rules : []
  if (rules.length === 0)
    throw new UserError(`${place}: ${name} has no rules; a plug-in exports { name, rules } by default`)
  return rules.map((rule: unknown, at) => {
    if (isRule(rule)) return rule
    throw new UserError(`${place}: rules[${at}] of ${name} is no rule; defineRule of geolint makes one`)
  })
}

async function load(reference: string, folder: string, place: string, cwd: string): Promise<unknown> {
  const file = resolveModule(reference, folder)
  if (file === undefined || !existsSync(file)) {
    throw new UserError(`${place}: '${reference}' is not there; install the package, or begin a path with ./`)
  }
  return importModule(file, `${place}: ${displayPath(cwd, file)}`)
}

function isRule(value: unknown): value is Rule {
  if (!isObject(value)) return false
  const rule = new Map<string, unknown>(Object.entries(value))
  const isFunction = (name: string) => typeof rule.get(name) === 'function'
  return (
    typeof rule.get('id') === 'string' &&
    typeof rule.get('summary') === 'string' &&
    (rule.get('severity') === 'error' || rule.get('severity') === 'warning') &&
    isObject(rule.get('messages')) &&
    isObject(rule.get('options')) &&
    (isFunction('check') || (isFunction('collect') && isFunction('compare')))
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
