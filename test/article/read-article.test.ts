import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { DEFAULT_HOUSE } from '../../src/article/house.ts'
import { readArticle } from '../../src/article/read-article.ts'
import { PAGE_LEXICON } from '../../src/languages/index.ts'
import { textFile } from '../../src/text/text-file.ts'
import { contains } from '../../src/text/span.ts'

function read(text: string): Promise<Article> {
  return readArticle(textFile('article.md', text), DEFAULT_HOUSE, 'remark', PAGE_LEXICON)
}

/** A body that contains the words of the pull-quotes below. */
const BODY =
  'The mayor spoke. “We will stay out until the last crane stands still,” she said.\n\nThe port was quiet.'
const WORDS = 'We will stay out until the last crane stands still'

describe('pull-quotes and their labels', () => {
  it.each([
    [
      'a paired shortcode',
      `{{< pullquote cite="Dock worker, Angola" >}}${WORDS}{{< /pullquote >}}`,
      'form',
      'Dock worker, Angola',
    ],
    ['a paired shortcode on lines', `{{< pullquote >}}\n${WORDS}\n{{< /pullquote >}}`, 'form', undefined],
    [
      'a shortcode with parameters',
      `{{< quote-block text="${WORDS}" cite="Dock worker" >}}`,
      'form',
      'Dock worker',
    ],
    [
      'a shortcode that ends at column 0',
      `{{< quote-block\n  text="${WORDS}"\n  cite="Dock worker"\n>}}`,
      'form',
      'Dock worker',
    ],
    ['a Liquid tag', `{% pullquote %}\n${WORDS}\n{% endpullquote %}`, 'form', undefined],
    ['a directive', `:::pullquote{cite="Dock worker"}\n${WORDS}\n:::`, 'form', 'Dock worker'],
    ['a directive with a dash line', `:::pullquote\n“${WORDS}”\n— Dock worker\n:::`, 'form', 'Dock worker'],
    [
      'an aside',
      `<aside class="pullquote">\n<p>${WORDS}</p>\n<cite>— Dock worker</cite>\n</aside>`,
      'form',
      'Dock worker',
    ],
    [
      'an aside with markdown in it',
      `<aside class="pull-quote left">\n\n${WORDS}\n\n</aside>`,
      'form',
      undefined,
    ],
    [
      'a figure',
      `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Dock worker</cite></blockquote></figure>`,
      'form',
      'Dock worker',
    ],
    [
      'a blockquote with a footer',
      `<blockquote class="pullquote"><p>${WORDS}</p><footer>Dock worker</footer></blockquote>`,
      'form',
      'Dock worker',
    ],
    ['a block by content', `> ${WORDS}`, 'content', undefined],
    ['a block with a dash line', `> “${WORDS}”\n> — Dock worker, Angola`, 'content', 'Dock worker, Angola'],
    ['a block with a dash paragraph', `> ${WORDS}\n>\n> – *Dock worker*`, 'content', 'Dock worker'],
    ['a block with a label on its line', `> “${WORDS}” -- Dock worker`, 'content', 'Dock worker'],
    [
      'a block with a short last paragraph',
      `> “${WORDS}”\n>\n> Dock worker, Angola`,
      'content',
      'Dock worker, Angola',
    ],
    ['a block with a dash line after it', `> ${WORDS}\n\n― Dock worker`, 'content', 'Dock worker'],
    [
      'a quoted paragraph with a label paragraph',
      `“${WORDS}.”\n\nDock worker, Angola`,
      'content',
      'Dock worker, Angola',
    ],
    [
      'a quoted paragraph with elisions',
      '“We will stay out until […] the last crane stands still”',
      'content',
      undefined,
    ],
    ['straight marks', `"${WORDS}" - Dock worker`, 'content', 'Dock worker'],
  ])('%s', async (_, markdown, evidence, label) => {
    const article = await read(
      `${BODY}\n\n${markdown}\n\nThe talks go on, and nobody expects an end before Monday.\n`,
    )
    expect(article.pullQuotes.map((quote) => [quote.recognisedBy, quote.label?.prose.text])).toEqual([
      [evidence, label],
    ])
    expect(article.pullQuotes[0]?.words.text.replace(/[“”".]|\[…\] /g, '').trim()).toBe(WORDS)
  })

  it.each([
    ['quotation marks', '{cite="⟦Dock worker⟧"}', 'Dock worker'],
    ['single marks', "{cite='⟦Dock worker⟧'}", 'Dock worker'],
    ['no marks', '{cite=⟦Docker⟧}', 'Docker'],
    ['an entity', '{cite="⟦Smith &amp; Sons⟧"}', 'Smith & Sons'],
    ['a class of the same word', '{.docker cite="⟦docker⟧"}', 'docker'],
    ['the same word in a label before it', '[docker]{author="⟦docker⟧"}', 'docker'],
    ['brackets and braces in a label', '[a [b] {c="d"}]{cite="⟦docker⟧"}', 'docker'],
    ['an empty label', '[]{cite="⟦docker⟧"}', 'docker'],
    ['a brace in a value', '{cite="⟦Ana } Quispe⟧"}', 'Ana } Quispe'],
    ['several attributes', '{by="Ana" source="A letter" cite="⟦Ana Quispe⟧"}', 'Ana Quispe'],
    ['an empty attribute', '{cite="" author="⟦Ana Quispe⟧"}', 'Ana Quispe'],
    ['the name of the directive', '{by="⟦pullquote⟧"}', 'pullquote'],
  ])('the label of a directive is the one that it names: %s', async (_, marked, label) => {
    const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/u)
    const text = `${BODY}\n\n:::pullquote${before}`
    const { pullQuotes } = await read(`${text}${words}${after}\n${WORDS}\n:::\n`)
    expect(pullQuotes[0]?.label?.prose.text).toBe(label)
    expect(pullQuotes[0]?.label?.span).toEqual({ start: text.length, end: text.length + words.length })
  })

  it.each([
    ['a block whose words appear nowhere else', '> Nobody has made us an offer that we could take home.'],
    ['a paragraph of speech', '“Nobody has made us an offer,” she said. “We wait.”'],
    [
      'speech that begins and ends in marks',
      '“We will stay out,” she said, “until the last crane stands still.”',
    ],
    ['a word in prose that looks like a directive', 'A ratio of 3:pullquote is no directive.'],
  ])('there are none in %s', async (_, markdown) => {
    expect((await read(`${BODY}\n\n${markdown}\n`)).pullQuotes).toEqual([])
  })

  it.each([
    ['a block that repeats a labelled paragraph', `“${WORDS}.” – A docker`, `> “${WORDS}.” – A docker`, 1],
    ['a labelled paragraph that repeats another', `“${WORDS}.” – A docker`, `“${WORDS}.” – Rosa Pinto`, 0],
    ['a labelled paragraph that repeats an unlabelled one', `“${WORDS}.”`, `“${WORDS}.” – A docker`, 1],
    ['a paragraph that repeats another', `“${WORDS}.”`, `“${WORDS}.”`, 0],
    ['two short fragments of a labelled block', BODY, '> “We will … crane stands still.” – A docker', 1],
    ['a short fragment of a block', BODY, '> We will … crane stands still.', 0],
    [
      'words inside a pull-quote whose next paragraph ends in marks',
      BODY,
      `{{< pullquote cite="A docker" >}}\n“${WORDS}”\n{{< /pullquote >}}\n\nShe said “no more of it.”`,
      1,
    ],
  ])('counts %s', async (_, source, quote, count) => {
    const article = await read(`They spoke.\n\n${source}\n\nThe talks go on.\n\n${quote}\n\nNobody knows.\n`)
    expect(article.pullQuotes).toHaveLength(count)
  })

  it('leaves other blocks as quotations', async () => {
    const article = await read(`${BODY}\n\n> Nobody has made us an offer.\n>\n> — A shop steward\n`)
    expect(article.blockQuotations.map((one) => one.label?.prose.text)).toEqual(['A shop steward'])
  })
})

describe('language', () => {
  it.each([
    ['---\nlang: fr-CA\n---\n\nThe text is in English, and that is that.', 'fr'],
    ['Die Hafenarbeiter von Lobito haben für den Streik gestimmt, und das ist nicht das Ende.', 'de'],
    ['Les dockers du port ont voté pour la grève dans le calme, et une fin n’est pas en vue.', 'fr'],
    ['Los trabajadores del puerto votaron por la huelga, y no se espera una solución en la semana.', 'es'],
    ['The dockers of the port have voted for the strike, and there is no end to it.', 'en'],
    ['Os trabalhadores do porto não querem mais esperar, e a greve foi aprovada em uma reunião.', 'pt'],
    ['See example.com, docs.example.com and example.com as well; do not miss the key to it.', 'en'],
    [
      'The Comisión de la Verdad met at El Alto on Monday, and it will report to the Junta de los Puertos in May.',
      'en',
    ],
    ['Puerto de La Libertad, El Alto.', 'und'],
    ['Le Monde, La Stampa, El País, Die Zeit.', 'und'],
    [
      'De havenarbeiders hebben in meerderheid voor een staking gestemd, en het einde van het conflict is niet in zicht.',
      'und',
    ],
    [
      'I lavoratori del porto hanno votato per lo sciopero, e la fine della vertenza non è ancora in vista.',
      'und',
    ],
    ['Gdy port stanął, statki czekały na redzie, a załogi nie schodziły na ląd.', 'und'],
    ['Hm.', 'und'],
  ])('%j is %s', async (text, language) => {
    expect((await read(text)).language).toBe(language)
  })
})

const parts = fc.constantFrom(
  '# Head',
  '> “We will stay out” — A',
  '“Words of it.”',
  'Dock worker',
  '{{< pullquote >}}',
  '{{< /pullquote >}}',
  ':::pullquote',
  ':::',
  '<aside class="pullquote">',
  '</aside>',
  '<cite>',
  '---',
  'title: x',
  '+++',
  '{',
  '}',
  'Important Notice',
  '- a',
  '| a |\n|---|',
  '[^1]: b',
  '[^1]',
  '[a](b)',
  '[a]: b',
  '[a]',
  '<https://example.org>',
  '<a href="b">',
  '</a>',
  '<sup>',
  '</sup>',
  '<!-- geolint-disable x -->',
  '&amp;',
  '\\',
  '*',
  '`',
  '\uD800',
  '\r',
  '\t',
  'Text of a paragraph.',
)

describe('any text', () => {
  it('is read without an error, with every span inside it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(parts, fc.string())),
        fc.constantFrom('\n', '\n\n', '\r\n', ' '),
        async (lines, joint) => {
          const text = lines.join(joint)
          const article = await read(text)
          const { furniture, links, notes, blocks, pullQuotes } = article
          const spans = [...blocks, ...pullQuotes, ...furniture, ...links].map(({ span }) => span)
          for (const span of [...spans, ...links.map((link) => link.text), ...notes]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThanOrEqual(span.start)
            expect(span.end).toBeLessThanOrEqual(article.file.text.length)
          }
          for (const { span, text: words } of links) expect(contains(span, words)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('front matter', () => {
  it.each([
    ['YAML closed by dots', '---\ntitle: Rain\n...\n'],
    ['YAML after blank lines', '\n\n---\ntitle: Rain\n---\n'],
    ['YAML that is never closed', '---\ntitle: Rain\n\n'],
    ['JSON between fences', '---json\n{ "title": "Rain" }\n---\n'],
    ['code', '---js\n{ title: "{{< rain" }\n---\n'],
    ['Pelican head lines', 'Title: Rain\nDate: 2024-03-01\n\n'],
  ])('is not read as prose: %s', async (_, head) => {
    const { blocks, tags } = await read(`${head}The port >}} waits.\n\n- It rains.\n`)
    expect(blocks.map(({ prose }) => prose.text)).toEqual(['The port >}} waits.', 'It rains.'])
    expect(tags).toEqual([])
  })

  it('is read even if the text cannot be', async () => {
    const { frontMatter, headline, tangle } = await read(`---\ntitle: Rain\n...\n${'['.repeat(20_000)}`)
    expect(tangle).toBeDefined()
    expect(frontMatter.format).toBe('yaml')
    expect(headline?.text).toBe('Rain')
  })
})
