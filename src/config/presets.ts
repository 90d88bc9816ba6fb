import type { RuleHead } from '../rule/rule.ts'
import type { Layer } from './layer.ts'

export const PRESETS = ['recommended', 'strict'] as const

export type Preset = (typeof PRESETS)[number]

export function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name)
}

/** `recommended` has every rule at its own severity, `strict` every rule as an error. */
export function presetLayer(preset: Preset, rules: readonly Pick<RuleHead, 'id' | 'severity'>[]): Layer {
  const settings = rules.map(({ id, severity }) => [id, preset === 'strict' ? 'error' : severity] as const)
  return { origin: preset, rules: Object.fromEntries(settings) }
}
