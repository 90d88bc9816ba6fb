import { dirname } from 'node:path'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import type { Rule, RuleHead } from '../../rule/rule.ts'
import { UserError } from '../../text/user-error.ts'
import { importModule, resolveModule } from './import-module.ts'

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
  /** The configuration, absolute, and the place of the plug-in in its list. */
  readonly file: string
  readonly at: number
}

/** Where the code of a plug-in can be loaded from once more; plain data, as it goes to threads. */
export interface PlugInModule {
  /** Absolute. */
  readonly file: string
  /** Given where the file is a configuration: the place of the plug-in in its `plugins`. */
  readonly at?: number
}

export interface LoadedPlugIns {
  readonly rules: readonly Rule[]
  readonly modules: readonly PlugInModule[]
}

/** The rules that plug-ins bring; `known` are those that are there already. */
export async function loadPlugIns(
  references: readonly PlugInReference[],
  known: readonly RuleHead[],
  cwd: string,
): Promise<LoadedPlugIns> {
  const ids = new Set(known.map((rule) => rule.id))
  const seen = new Set<Rule>()
  const rules: Rule[] = []
  const modules: PlugInModule[] = []
  for (const { at, file, place, plugIn } of references) {
    const name = typeof plugIn === 'string' ? `'${plugIn}'` : 'the plug-in'
    const module = typeof plugIn === 'string' ? { file: moduleFile(plugIn, file, place) } : { file, at }
    const content =
      typeof plugIn === 'string'
        ? await importModule(module.file, `${place}: ${displayPath(cwd, module.file)}`)
        : plugIn
    modules.push(module)
    for (const rule of rulesOf(content, name, place)) {
      if (seen.has(rule)) continue
      if (ids.has(rule.id)) throw new UserError(`${place}: there already is a rule '${rule.id}'`)
      ids.add(rule.id)
      seen.add(rule)
      rules.push(withKind(rule))
    }
  }
  return { rules, modules }
}

/** Loads the rules of plug-ins once more, in a thread. */
export async function reloadPlugIns(modules: readonly PlugInModule[]): Promise<readonly Rule[]> {
  const all = modules.map(async ({ at, file }) => {
    const content = await importModule(file, file)
    return rulesOf(at === undefined ? content : plugInAt(content, at), file, file).map(withKind)
  })
  return (await Promise.all(all)).flat()
}

function plugInAt(config: unknown, at: number): unknown {
  return isObject(config) && 'plugins' in config && Array.isArray(config.plugins) ? config.plugins[at] : {}
}

function rulesOf(content: unknown, name: string, place: string): readonly Rule[] {
  const rules = isObject(content) && 'rules' in content && Array.isArray(content.rules) ? content.rules : []
  if (rules.length === 0)
    throw new UserError(`${place}: ${name} has no rules; a plug-in exports { name, rules } by default`)
  return rules.map((rule: unknown, at) => {
    if (isRule(rule)) return rule
    throw new UserError(`${place}: rules[${at}] of ${name} is no rule; defineRule of geolint makes one`)
  })
}

/** A rule that is written without defineRule does not say of which kind it is; none gathers its findings yet. */
function withKind(written: Rule): Rule {
  const { gather: _, ...rule } = written
  return 'compare' in rule ? { ...rule, kind: 'corpus' } : { ...rule, kind: 'article' }
}

function moduleFile(reference: string, config: string, place: string): string {
  const file = resolveModule(reference, dirname(config))
  if (file !== undefined && existsSync(file)) return file
  throw new UserError(`${place}: '${reference}' is not there; install the package, or begin a path with ./`)
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
