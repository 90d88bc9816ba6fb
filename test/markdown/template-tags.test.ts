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
    [
      'a comment in a line',
      'It {# never\n\nwas #}rains.',
      `It ${'\u200B'.repeat(8)}\n\n${'\u200B'.repeat(6)}rains.`,
    ],
    ['a comment with a tag in it', '{{!-- {{ x }} --}}\nNow', `${' '.repeat(18)}\nNow`],
    ['a comment of a page template', 'Now\n<%-- a\n\nb --%>', `Now\n${' '.repeat(6)}\n\n${' '.repeat(6)}`],
    ['a value of a page template', 'See <%= url %> now', `See ${'\uFFFC'.repeat(10)} now`],
    ['comment tags', '{%- comment -%} a\n\nb {% endcomment %}', `${' '.repeat(17)}\n\n${' '.repeat(18)}`],
    ['comment tags in Hugo', '{{< comment >}} a {{< /comment >}}', ' '.repeat(34)],
    [
      'the first comment that is closed',
      '{% comment %}{% if %}a{% endcomment %} b {% endcomment %}',
      `${'\u200B'.repeat(38)} b ${'\uFFFC'.repeat(16)}`,
    ],
    ['a comment that is never closed', '{% comment %}\na', `${' '.repeat(13)}\na`],
    [
      'a tag that is only named',
      '`{% comment %}` a `{% endcomment %}`',
      `\`${'\uFFFC'.repeat(13)}\` a \`${'\uFFFC'.repeat(16)}\``,
    ],
    ['code', '{% highlight text %}\na\n{% endhighlight %}', `${' '.repeat(20)}\n \n${' '.repeat(18)}`],
    ['code in Hugo', '{{< highlight go >}}a{{< /highlight >}}', ' '.repeat(39)],
    [
      'marked words in Hugo',
      '{{< highlight >}}a{{< /highlight >}}',
      `${'\uFFFC'.repeat(17)}a${'\uFFFC'.repeat(18)}`,
    ],
    [
      'data',
      '{{< chart >}}\n[{ "a": 1 }]\n{{< /chart >}}',
      `${' '.repeat(13)}\n${' '.repeat(12)}\n${' '.repeat(14)}`,
    ],
    [
      'tags inside tags',
      '{{< list >}}\n{{< box >}}a{{< /box >}}\n{{< /list >}}',
      `${' '.repeat(12)}\n${'\uFFFC'.repeat(11)}a${'\uFFFC'.repeat(12)}\n${' '.repeat(13)}`,
    ],
    [
      'words in brackets',
      '{{< box >}}\n[a](b) c [d]\n{{< /box >}}',
      `${' '.repeat(11)}\n[a](b) c [d]\n${' '.repeat(12)}`,
    ],
    [
      'an exception in a comment',
      '{% comment %}<!-- geolint-enable x -->{% endcomment %}',
      `${' '.repeat(13)}<!-- geolint-enable x -->${' '.repeat(16)}`,
    ],
    ['two tags that share a line', '{{< a >}} {{< /a >}}', ' '.repeat(20)],
    ['a kramdown attribute list', '# Head\n{: .lead}', '# Head\n         '],
    ['an opening without a close', 'if {{ it never ends', 'if {{ it never ends'],
    ['an opening inside an opening', '{{< a {{< b >}}', `{{< a ${'\uFFFC'.repeat(9)}`],
    ['a kramdown attribute list across a line end', '{: a\nb}', '{: a\nb}'],
  ])('%s', (_, text, masked) => {
    expect(maskTemplateTags(text).text).toBe(masked)
  })

  it('leaves out the tags inside comments', () => {
    const { tags } = maskTemplateTags('{% comment %}{% pullquote %}{% endcomment %}{% include x %}')
    expect(tags.map(({ name }) => name)).toEqual(['include'])
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

  it('names a tag for nothing after it', () => {
    expect(maskTemplateTags('{{<>}}Peru {{<a>}}b').tags.map(({ name }) => name)).toEqual(['', 'a'])
  })

  it('keeps the space between 20,000 tags and the one that closes them', () => {
    const [tag, space, close] = ['{{< x >}}', ' '.repeat(20_000), '{{< /x >}}']
    const { tags, text } = maskTemplateTags(`${tag.repeat(20_000)}${space}a${space}${close}`)
    expect(tags).toHaveLength(20_001)
    expect(text.replaceAll('\uFFFC', '') === `${space}a${space}`).toBe(true)
  })
})
