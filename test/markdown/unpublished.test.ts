import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutUnpublished } from '../../src/markdown/unpublished.ts'

/** What is left in a line, with one sign for a placeholder of any length. */
function published(text: string): string {
  return withoutUnpublished(text)
    .replaceAll('\u200B', '')
    .replaceAll(/\uFFFC+/g, '•')
}

describe('withoutUnpublished', () => {
  it.each([
    [
      'a deletion and an insertion',
      'The port {--of Peru --}{++in Chile++} waits.',
      'The port in Chile waits.',
    ],
    ['a substitution', 'The {~~old~>new~~} port', 'The new port'],
    ['a comment', 'The port waits.{>>Or does it?\n\nAsk.<<} Yes.', 'The port waits.\n\n Yes.'],
    ['a highlight', 'The {==port==}{>>which?<<} waits', 'The port waits'],
    ['a deletion that is never closed', 'The {--port waits', 'The {--port waits'],
    ['struck words', 'The ~~old~~ new port', 'The  new port'],
    ['struck words over a line end', 'The ~~old\nold~~ port', 'The \n port'],
    ['marks in two paragraphs', 'It took ~~10 days\n\nor ~~12', 'It took ~~10 days\n\nor ~~12'],
    ['marks with spaces inside', 'It took ~~ 10 ~~ days', 'It took ~~ 10 ~~ days'],
    ['marks in code', 'Write `~~` and `~~` around it', 'Write `~~` and `~~` around it'],
    ['fences', '~~~\na\n~~~\nb\n~~~\nc\n~~~', '~~~\na\n~~~\nb\n~~~\nc\n~~~'],
    ['marks in two code blocks', '```\n{--\n```\nb\n```\n--}\n```', '```\n{--\n```\nb\n```\n--}\n```'],
    ['a fence between marks', '{--a\n```\nb\n```\nc--}d', '\n\n\n\nd'],
    ['escaped marks', String.raw`a \~~b~~ c`, String.raw`a \~~b~~ c`],
    ['struck elements', 'A <del>b</del><s class="x">c</s><strike>d</strike> e', 'A  e'],
    ['an Obsidian comment in a line', 'The port %%which? %% waits', 'The port  waits'],
    ['per cent signs', 'From 5%% of it to 10%% of it', 'From 5%% of it to 10%% of it'],
    ['a placeholder', 'He said [[quotation to come]] on Monday', 'He said • on Monday'],
    ['a placeholder with a key', 'See [[image:port]] and [[QUOTE 2]]', 'See • and •'],
    ['links of a wiki', '[[Port of Callao]], [[callao|the port]]', '[[Port of Callao]], [[callao|the port]]'],
    ['brackets in links', '[[e]very](a) [[map](b)] [[1]] [[^1]]', '[[e]very](a) [[map](b)] [[1]] [[^1]]'],
    ['an attribute in braces', 'A <Chart data={[{ a: "}" }]} /> b', 'A <Chart data={[{ a: "}" }]} /> b'],
    ['a tag with a value in braces', 'A <Chart title="x" data={[{ a: 1 }]} /> b', 'A • b'],
    ['the words between such tags', '<Box a={1}>The port</Box>', '•The port</Box>'],
    ['ordinary HTML', '<p class="a">b</p> <Chart title="c" />', '<p class="a">b</p> <Chart title="c" />'],
    ['a comparison', 'if a <b and c = {d} > e', 'if a <b and c = {d} > e'],
  ])('reads %s', (_, text, expected) => {
    expect(published(text)).toBe(expected)
  })

  it.each([
    ['Obsidian comments', '%%\nPeru\n\nwaits\n%%'],
    ['a placeholder', '[[Map of Peru, to come]]'],
    ['a hidden element', '<div hidden>Peru</div>'],
    ['hidden paragraphs', '<div style="display: none">\n\nPeru\n\n<div>waits</div>\n\n</div>'],
    ['a template', '<template id="a">\n\nPeru\n\n</template>'],
    ['an import', "import Peru from './peru'"],
    ['an import of names', 'import Peru, {\n  Chile,\n} from "./peru";'],
    ['an import of everything', "import * as peru from './peru'"],
    ['an import of nothing', "import './peru.css'"],
    ['an export', "export const meta = { title: 'Peru' }"],
    ['an export with a blank line', "export const meta = [\n  'Peru',\n\n  'Chile',\n]"],
    ['an exported function', 'export default function Page({ a }) {\n  return (\n\n    <b>Peru</b>)\n}'],
    ['a tag over lines', '<Chart\n  data={[\n    "Peru"\n\n  ]}\n  title="Chile"\n/>'],
  ])('leaves blank lines for %s', (_, text) => {
    const blank = text.replaceAll(/[^\n]/g, ' ')
    expect(withoutUnpublished(`One.\n\n${text}\n\nTwo.\n`)).toBe(`One.\n\n${blank}\n\nTwo.\n`)
  })

  it.each([
    ['prose about imports', "import prices fell\n\nimport duties come from 'abroad'\n\nimport “Peru”"],
    [
      'prose about exports',
      'export default risk rose\n\nexport prices = high\n\nexport {'.replace('\n\nexport {', ''),
    ],
    ['hidden in words', '<p title="the hidden port">Peru</p> <p data-hidden="x">waits</p> <p hidden={x}'],
    ['displayed elements', '<div style="display: block">Peru</div>'],
    ['a hidden element that is never closed', 'The <s>port\n\nwaits'],
    ['words between code blocks', '```html\n<div hidden>\n```\n\nPeru waits\n\n```html\n</div>\n```'],
    ['words after such code in a quotation', '> ~~~\n> <template>\n> ~~~\n\nPeru waits</template>'],
    ['tags in code', 'Write `<del>` and `</del>`'],
  ])('keeps %s', (_, text) => {
    expect(withoutUnpublished(text)).toBe(text)
  })

  it('keeps exceptions', () => {
    const comment = '<!-- geolint-disable x -- so -->'
    expect(withoutUnpublished(`<div hidden>${comment}</div>`)).toBe(
      `${' '.repeat(12)}${comment}${' '.repeat(6)}`,
    )
  })

  it.each([
    ['imports that are never finished', 'import { a\n'.repeat(20_000) + '}'.repeat(20_000)],
    ['imports in code that is never closed', 'import {\n```\n'.repeat(20_000) + "} from 'a'"],
  ])('keeps 20,000 %s', (_, text) => {
    expect(withoutUnpublished(text) === text).toBe(true)
  })

  it('leaves nothing of 20,000 exports inside one another', () => {
    const text = 'export const a = {\n'.repeat(20_000) + '}'.repeat(20_000)
    expect(withoutUnpublished(text).trim()).toBe('')
  })

  it('does not end an export after the code block that it is in', () => {
    const text = '```js\nexport const a = {\n```\n\nPeru }'
    expect(withoutUnpublished(text)).toMatch(/\n```\n\nPeru \}$/u)
  })

  it('changes neither the length nor the line ends of any text', () => {
    const marks = [
      '{--',
      '--}',
      '{~~',
      '~>',
      '~~',
      '%%',
      '[[',
      ']]',
      '<s>',
      '</s>',
      '<a b={',
      '}',
      ' />',
      '\n',
      'import ',
      "'a'",
      'export const a = [',
      ' b ',
      '<!--',
      '-->',
      '`',
      '\r\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks)), (parts) => {
        const text = parts.join('')
        expect(
          withoutUnpublished(text)
            .split(/\r?\n/u)
            .map(({ length }) => length),
        ).toEqual(text.split(/\r?\n/u).map(({ length }) => length))
      }),
    )
  })
})
