import { describe, expect, it } from 'vitest'
import { maskTemplateTags } from '../../src/markdown/template-tags.ts'

describe('maskTemplateTags', () => {
  it.each([
    [
      'a Hugo shortcode on its own lines',
      'One.\n{{< figure\n  src="x.jpg"\n>}}\nTwo.',
      'One.\n          \n             \n   \nTwo.',
    ],
    ['a tag inside a line', 'See {{ site.url }} now.', `See ${'\uFFFC'.repeat(14)} now.`],
    ['a Liquid tag', '{% include notice.html %}\n', `${' '.repeat(25)}\n`],
    ['two tags that share a line', '{{< a >}} {{< /a >}}', ' '.repeat(20)],
    ['a kramdown attribute list', '# Head\n{: .lead}', '# Head\n         '],
    ['an opening without a close', 'if {{ it never ends', 'if {{ it never ends'],
    ['an opening inside an opening', '{{< a {{< b >}}', `{{< a ${'\uFFFC'.repeat(9)}`],
    ['a kramdown attribute list across a line end', '{: a\nb}', '{: a\nb}'],
  ])('%s', (_, text, masked) => {
    expect(maskTemplateTags(text).text).toBe(masked)
  })

  it('reads the name, role and parameters of a tag', () => {
    const text = '{{< pullquote cite="A diplomat" wide >}}Words{{< /pullquote >}}{% endquote %}'
    const tags = maskTemplateTags(text).tags.map(({ name, role, parameters }) => ({
      name,
      role,
      parameters: parameters.map((one) => [one.name, text.slice(one.span.start, one.span.end)]),
    }))
    expect(tags).toEqual([
      {
        name: 'pullquote',
        role: 'open',
        parameters: [
          ['cite', 'A diplomat'],
          ['', 'wide'],
        ],
      },
      { name: 'pullquote', role: 'close', parameters: [] },
      { name: 'quote', role: 'close', parameters: [] },
    ])
  })
})
