import { type Preset, PRESETS, type RuleHead } from '../rule/head.ts'
import type { Layer } from './layer.ts'

export function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name)
}

/** The severity of every rule in the preset, from its head. */
export function presetLayer(preset: Preset, rules: readonly Pick<RuleHead, 'id' | 'severity'>[]): Layer {
  const settings = rules.map(({ id, severity }) => [id, severity[preset]] as const)
  return { origin: preset, rules: Object.fromEntries(settings) }
}
