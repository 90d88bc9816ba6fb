import { describe, expect, it } from 'vitest'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { documentSymbols } from '../../../../src/server/lsp/features/document-symbols.ts'
import { readingOf, wordsIn } from '../reading-of.ts'

/** A line a symbol, indented like it: its name, its detail in brackets. */
function outline(symbols: readonly DocumentSymbol[], margin = ''): readonly string[] {
  return symbols.flatMap(({ children = [], detail, name }) => [
    `${margin}${name}${detail === undefined ? '' : ` [${detail}]`}`,
    ...outline(children, `${margin}  `),
  ])
}

async function outlineOf(text: string) {
  return outline(documentSymbols(await readingOf(text)))
}

describe('the outline of an article', () => {
  it('has its quotations in their sections', async () => {
    const text = `---
title: The lease
---

“The port is full,” said Ana Ruiz, the harbour master.

## The quay

She added that “nobody here has seen the contract”.

### Its depth

> The quay has never been deeper than this.
>
> — Dock worker

:::pullquote
nobody here has seen the contract
:::

## Important notice

The views expressed here are those of the author and not of the publisher.
`
    expect(await outlineOf(text)).toEqual([
      'The lease [headline]',
      'Ana Ruiz: “The port is full”',
      'The quay',
      '  Ana Ruiz: “nobody here has seen the contract”',
      '  Its depth',
      '    Dock worker: “The quay has never been deeper than this” [block quotation]',
      '    Ana Ruiz: “nobody here has seen the contract” [pull-quote]',
      'Important notice',
    ])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a headline that is a heading',
      '# The lease\n\n## The quay\n\nRain.\n',
      ['The lease [headline]', '  The quay'],
    ],
    [
      'a headline in both places',
      '---\ntitle: The lease\n---\n\n# The lease\n\nRain.\n',
      ['The lease [headline]'],
    ],
    ['a pasted headline', 'The lease\n\nRain fell on the quay all day.\n', ['The lease [headline]']],
    ['a heading after a deeper one', '### One\n\n## Two\n\n### Three\n', ['One', 'Two', '  Three']],
    ['a heading that is underlined', 'One\n===\n\nTwo\n---\n\nRain.\n', ['One [headline]', '  Two']],
    ['a heading with markup', '## The *new* [quay](a.md)\n', ['The new quay']],
    ['a heading in a quotation', '## One\n\n> ## Two\n>\n> Rain fell on the quay.\n', ['One']],
    ['a heading in a list', '## One\n\n- ## Two\n', ['One']],
    [
      'a quotation without a speaker',
      'Rain.\n\n“The port is full of ships tonight.”\n',
      ['“The port is full of ships tonight”'],
    ],
    ['words in marks that nobody said', 'Rain.\n\nThe so-called “smart port” is full.\n', []],
    [
      'a notice without a heading',
      'Rain.\n\n*The views expressed here are those of the author and not of the publisher.*\n',
      ['The views expressed here are those of the… [disclaimer]'],
    ],
    ['nothing', '', []],
  ])('shows %s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected)
  })

  it('shows what would change how it looks', async () => {
    expect(await outlineOf('## The \u202Eyauq\n')).toEqual(['The \\u{202E}yauq'])
  })

  it('has sections that end before the next heading of their depth', async () => {
    const reading = await readingOf('## One\n\nRain.\n\n### Two\n\nSnow.\n\n## Three\n')
    const [one, three] = documentSymbols(reading)
    expect(one && wordsIn(reading, one.range)).toBe('## One\n\nRain.\n\n### Two\n\nSnow.\n')
    expect(one && wordsIn(reading, one.selectionRange)).toBe('## One')
    expect(three && wordsIn(reading, three.range)).toBe('## Three\n')
  })
})
