import type { RuleHead } from './rule.ts'

/** The head of a rule's page, between its two comments: summary, severity, what it can fix, options. */
export function pageHead({ summary, severity, category, fixable, options }: RuleHead): string {
  const rows = Object.entries(options).map(
    ([name, { default: value, description }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description ?? ''} |`,
  )
  const facts = [category, severity, ...(fixable ? ['mended by `--fix`'] : [])].join(' · ')
  const table = rows.length === 0 ? [] : ['', '| option | default | |', '| --- | --- | --- |', ...rows]
  return ['<!-- head -->', `**${summary}**`, '', facts, ...table, '<!-- /head -->'].join('\n')
}
