import { PRESETS, type RuleHead } from './head.ts'

/** The opening of a rule's page, between its two comments: summary, category, severities, whether it is fixable. */
export function pageHead({ summary, severity, category, fixable }: RuleHead): string {
  const severities = PRESETS.map((preset) => `${severity[preset]} in \`${preset}\``)
  const facts = [category, ...severities, ...(fixable ? ['fixable with `--fix`'] : [])].join(' · ')
  return ['<!-- head -->', `**${summary}**`, '', facts, '<!-- /head -->'].join('\n')
}

/** The table of options on a rule's page, between its two comments. */
export function pageOptions({ options }: RuleHead): string {
  const rows = Object.entries(options).map(
    ([name, { default: value, description }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description ?? ''} |`,
  )
  const table = rows.length === 0 ? ['None.'] : ['| option | default | |', '| --- | --- | --- |', ...rows]
  return ['<!-- options -->', ...table, '<!-- /options -->'].join('\n')
}
