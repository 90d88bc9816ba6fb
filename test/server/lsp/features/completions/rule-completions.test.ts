import { describe, expect, it } from 'vitest'
import { chosen, completions, labels } from './completing.ts'

describe('rules', () => {
  it('come with what they find', async () => {
    const [first] = await completions('<!-- geolint-disable-next-line |')
    expect(first).toMatchObject({
      label: 'ai-residue',
      detail: 'publication',
      documentation: 'Words or links left behind by a writing assistant.',
    })
  })

  it.each<[string, string, string]>([
    ['a comment', '<!-- geolint-disable mis| -->', '<!-- geolint-disable misquotation -->'],
    [
      'a comment that is not closed',
      'Rain.\n\n<!-- geolint-disable |\n\nRain.',
      'Rain.\n\n<!-- geolint-disable misquotation\n\nRain.',
    ],
    [
      'a comment in a paragraph',
      'Rain <!-- geolint-disable-next-line |--> fell',
      'Rain <!-- geolint-disable-next-line misquotation--> fell',
    ],
    ['a second rule', '<!-- geolint-enable embargo, | -->', '<!-- geolint-enable embargo, misquotation -->'],
    [
      'the middle of one',
      '<!-- geolint-disable mis|quote -- slip -->',
      '<!-- geolint-disable misquotation -- slip -->',
    ],
    [
      'front matter',
      '---\ngeolint:\n  disable:\n    - rule: mis|\n---\n',
      '---\ngeolint:\n  disable:\n    - rule: misquotation\n---\n',
    ],
    [
      'its list of ids',
      '---\ngeolint:\n  disable:\n    - |\n---\n',
      '---\ngeolint:\n  disable:\n    - misquotation\n---\n',
    ],
    [
      'its list in brackets',
      '---\ngeolint:\n  disable: [embargo, m|]\n---\n',
      '---\ngeolint:\n  disable: [embargo, misquotation]\n---\n',
    ],
    [
      'maps in brackets',
      '---\ngeolint: { disable: [{ rule: m| }] }\n---\n',
      '---\ngeolint: { disable: [{ rule: misquotation }] }\n---\n',
    ],
    [
      'maps that are not closed',
      '---\ngeolint: { disable: [{ rule: |\n---\n',
      '---\ngeolint: { disable: [{ rule: misquotation\n---\n',
    ],
    [
      'after a reason',
      '---\ngeolint:\n  disable:\n    - reason: slip\n      rule: |\n---\n',
      '---\ngeolint:\n  disable:\n    - reason: slip\n      rule: misquotation\n---\n',
    ],
    [
      'TOML',
      '+++\n[[geolint.disable]]\nrule = "m|"\n+++\n',
      '+++\n[[geolint.disable]]\nrule = "misquotation"\n+++\n',
    ],
    [
      'JSON',
      '{\n  "geolint": {\n    "disable": [{ "rule": "|" }]\n  }\n}\n',
      '{\n  "geolint": {\n    "disable": [{ "rule": "misquotation" }]\n  }\n}\n',
    ],
  ])('are written into %s', async (_, marked, expected) => {
    expect(await chosen(marked, 'misquotation')).toBe(expected)
  })

  it('that are switched off come first where they are switched on', async () => {
    const text =
      '<!-- geolint-disable misquotation embargo -- draft -->\n\nRain.\n\n<!-- geolint-enable embargo -->\n\nRain.\n\n<!-- geolint-enable |'
    expect((await labels(text)).slice(0, 2)).toEqual(['misquotation', 'ai-residue'])
  })

  it('that are listed already are left out', async () => {
    expect(await labels('<!-- geolint-disable embargo | -->')).not.toContain('embargo')
    expect(await labels('---\ngeolint:\n  disable: [embargo, |]\n---\n')).not.toContain('embargo')
  })

  it.each([
    ['a reason', '<!-- geolint-disable embargo -- m|'],
    ['another comment', '<!-- about |'],
    ['a comment that is over', '<!-- geolint-disable embargo --> |'],
    ['code', '```\n<!-- geolint-disable |\n```\n'],
    ['another key', '---\ngeolint:\n  enable:\n    - |\n---\n'],
    [
      'a reason in the front matter',
      '---\ngeolint:\n  disable:\n    - rule: embargo\n      reason: |\n---\n',
    ],
    ['a key like it', '---\nother:\n  disable:\n    - |\n---\n'],
  ])('are not suggested in %s', async (_, marked) => {
    expect(await labels(marked)).toEqual([])
  })
})
