import { expect, it } from 'vitest'
import rule from '../../rules/inconsistent-source-labels.ts'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { collectLabels, minorityLabels } from '../../src/facts/sources/label-clusters.ts'
import { relabel } from '../../src/facts/sources/source-labels.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { textFile } from '../../src/text/text-file.ts'

const quote = (words: string, label: string) => `> “${words}”\n>\n> — ${label}\n`
const article = (...labels: string[]) =>
  labels
    .map(
      (label, index) =>
        `The talks went on for day ${index + 1}.\n\n${quote(`Nobody has made us offer number ${index}.`, label)}`,
    )
    .join('\n')

/** An article in which `speaker` says the words that its pull-quote labels as `label`. */
const pulled = (speaker: string, label: string) =>
  [
    `“Nobody has made us an offer in all these weeks,” said ${speaker}.`,
    'The talks went on for another day.',
    `:::pullquote\nNobody has made us an offer in all these weeks\n\n— ${label}\n:::\n`,
  ].join('\n\n')

/** One article for each source, with the host or URL that it links to. */
const sources = (...list: readonly (readonly [name: string, url: string])[]) =>
  Object.fromEntries(
    list.map(([name, url], index) => [
      `${index}.md`,
      `---\nsources:\n  - name: ${name}\n    url: ${url.includes('/') ? url : `https://www.${url}/${index}`}\n---\n\nText.\n`,
    ]),
  )

it.each(
  testRule(rule, [
    { name: 'one form', article: article('Former diplomat, Bolivia', 'Former diplomat, Bolivia') },
    {
      name: 'ex- and former',
      article: article('Former diplomat, Bolivia', 'Former diplomat, Bolivia', '⟦Ex-diplomat, Bolivia⟧'),
      messages: [
        "This source is labelled 'Ex-diplomat, Bolivia', but 'Former diplomat, Bolivia' twice elsewhere. Use one label throughout",
      ],
    },
    {
      name: 'demonym and country',
      article: article('Economist, Malawi', 'Economist, Malawi', '⟦Malawian economist⟧'),
    },
    {
      name: 'two names of an office',
      article: article('Mines minister, Malawi', 'Mines minister, Malawi', '⟦Minister of mining, Malawi⟧'),
    },
    {
      name: 'former and retired',
      article: article('Retired judge, Malawi', 'Retired judge, Malawi', '⟦Ex-judge, Malawi⟧'),
    },
    {
      name: 'an abbreviated office',
      article: article('MP, Malawi', 'MP, Malawi', '⟦Member of Parliament, Malawi⟧'),
    },
    { name: 'a dotted country', article: article('US trader', 'US trader', '⟦U.S. trader⟧') },
    {
      name: 'a hyphen',
      article: article('Vice president, Malawi', 'Vice president, Malawi', '⟦Vice-president, Malawi⟧'),
    },
    {
      name: 'the order of two fields',
      article: article('Minister of mines and energy', '⟦Energy and mines minister⟧'),
    },
    {
      name: 'a label that words the speaker of its passage otherwise',
      article: pulled('a former mining minister from Malawi', '⟦Ex-minister of mines, Malawi⟧'),
      messages: [
        "The pull-quote is labelled 'Ex-minister of mines, Malawi', but the text calls this source 'a former mining minister from Malawi'. Use the same words in both",
      ],
    },
    {
      name: 'a label that abbreviates the speaker of its passage',
      article: pulled('a member of parliament', '⟦MP⟧'),
    },
    {
      name: 'a label that says the same in the form of labels',
      article: pulled('the former Malawian minister of mines', 'Former minister of mines, Malawi'),
    },
    { name: 'another word order', article: pulled('a minister of mines', 'Mines minister') },
    { name: 'a woman', article: pulled('a government spokeswoman', 'Government spokesperson') },
    { name: 'a name with a title', article: pulled('Dr Ana Quispe, an economist', 'Ana Quispe, economist') },
    { name: 'a label that says less', article: pulled('a former Malawian mining minister', 'Ex-minister') },
    {
      name: 'a label of another source',
      article: pulled('a former Malawian mining minister', 'Mines minister'),
    },
    { name: 'case', article: article('Economist, Malawi', '⟦economist, Malawi⟧') },
    { name: 'and for &', article: article('Trade & industry official', '⟦Trade and industry official⟧') },
    { name: 'less specific is not inconsistent', article: article('Former diplomat, Bolivia', 'Diplomat') },
    {
      name: 'former and current are two sources',
      article: article('Former diplomat, Bolivia', 'Current diplomat, Bolivia'),
    },
    {
      name: 'the country twice',
      article: article('⟦Current Bolivian diplomat, Bolivia⟧'),
      messages: ["'Current Bolivian diplomat, Bolivia' names Bolivia twice. Name it once"],
    },
    { name: 'two countries', article: article('Bolivian ambassador, Peru') },
    {
      name: 'off the house pattern',
      article: article('Former diplomat, Bolivia', '⟦Former Bolivian minister⟧'),
      house: { sourceLabels: { pattern: '{role}, {country}', known: [] } },
    },
    {
      name: 'a place in the role is off the house pattern',
      article: article('Former diplomat, Bolivia', '⟦Farmer in Serbia⟧', 'Ambassador to Peru', 'Diplomat'),
      house: { sourceLabels: { pattern: '{role}, {country}', known: [] } },
      messages: ["'Farmer in Serbia' does not follow the label pattern. Write it as {role}, {country}"],
    },
    {
      name: 'off the pattern of the other labels',
      article: article('Diplomat, Bolivia', 'Farmer, Serbia', 'Analyst, Peru', '⟦Former Kenyan envoy⟧'),
    },
    {
      name: 'too few labels for a pattern',
      article: article('Diplomat, Bolivia', 'Farmer, Serbia', 'Former Kenyan envoy'),
    },
    {
      name: 'an abbreviation of its site is another form only if the house says so',
      article: sources(
        ['Mercury Press', 'mercury.example'],
        ['Mercury Press', 'mercury.example'],
        ['MP', 'mercury.example'],
      ),
    },
    {
      name: 'across articles',
      article: {
        'a.md': article('Trade envoy, Kenya'),
        'b.md': article('Trade envoy, Kenya'),
        'c.md': article('⟦Kenyan trade envoy⟧'),
      },
    },
    {
      name: 'sources in the front matter',
      article: sources(
        ['Mercury Press', 'mercury.example'],
        ['Mercury Press', 'mercury.example'],
        ['⟦MERCURY PRESS;⟧', 'mercury.example'],
      ),
    },
    {
      name: 'a stray space',
      article: sources(['Mercury Press', 'mercury.example'], ["⟦' Mercury Press'⟧", 'mercury.example']),
      messages: [
        "This source is labelled ' Mercury Press', but 'Mercury Press' once elsewhere. Use one label throughout",
      ],
    },
    {
      name: 'of two equally frequent forms, the one with capitals wins',
      article: sources(['⟦Mercury press⟧', 'mercury.example'], ['Mercury Press', 'mercury.example']),
    },
    {
      name: 'short words do not need capitals',
      article: sources(['Port of Lima', 'lima.example'], ['⟦Port Of Lima⟧', 'lima.example']),
    },
    {
      name: 'one name on two sites is two sources',
      article: sources(['The Herald', 'goa-herald.example'], ['Herald', 'herald-of-york.example']),
    },
    {
      name: 'forms of one name on each of two sites',
      article: sources(
        ['The Herald', 'goa-herald.example'],
        ['Herald', 'herald-of-york.example'],
        ['The Herald', 'https://archive.example/2020/https://www.goa-herald.example/x'],
        ['Herald', 'herald-of-york.example'],
        ['⟦HERALD⟧', 'herald-of-york.example'],
        ['⟦the herald⟧', 'goa-herald.example'],
      ),
    },
    {
      name: 'a form without a site',
      article: {
        ...sources(['Mercury Press', 'mercury.example'], ['Mercury Press', 'mercury.example']),
        'z.md': article('⟦Mercury press⟧'),
      },
    },
    {
      name: 'the ending of its own domain',
      article: sources(
        ['Mercury', 'mercury.example'],
        ['Mercury', 'mercury.example'],
        ['⟦Mercury.example⟧', 'news.mercury.example'],
        ['⟦Mercury.example⟧', 'mercury.example'],
        ['Mercury.example', 'other.example'],
      ),
    },
    {
      name: 'a misspelling on a site with one source',
      article: sources(
        ['Mercury Press', 'mercury.example'],
        ['Mercury Press', 'mercury.example'],
        ['Mercury Press', 'mercury.example'],
        ['⟦Mecrury Press⟧', 'mercury.example'],
        ['Mercury Pres', 'other.example'],
      ),
      messages: [
        "This source is labelled 'Mecrury Press', but 'Mercury Press' 3 times elsewhere. Use one label throughout",
      ],
    },
    {
      name: 'similar names on a site with many sources',
      article: sources(
        ['Survey of ports', 'data.example'],
        ['Survey of ports', 'data.example'],
        ['Survey of ports', 'data.example'],
        ['Survey of posts', 'data.example'],
        ['Survey of roads', 'data.example'],
        ['Survey of rails', 'data.example'],
      ),
    },
    {
      name: 'an alias of a known label, even if the label appears nowhere',
      article: sources(['⟦MP⟧', 'mercury.example'], ['Mercury Press', 'mercury.example']),
      house: { sourceLabels: { known: [{ label: 'Mercury Press', aliases: ['MP'] }] } },
      messages: ["'MP' is not the house label for this source. Write 'Mercury Press'"],
    },
    {
      name: 'a known label wins over the more frequent form',
      article: article('⟦Economist, Malawi⟧', '⟦Economist, Malawi⟧', 'Malawian economist'),
      house: { sourceLabels: { known: [{ label: 'Malawian economist', aliases: [] }] } },
    },
    {
      name: 'a known label need not follow the pattern',
      article: article('Former diplomat, Bolivia', 'Malawian economist'),
      house: {
        sourceLabels: {
          pattern: '{role}, {country}',
          known: [{ label: 'Malawian economist', aliases: [] }],
        },
      },
    },
  ]),
)('$name', ({ run }) => run())

it.each([
  ['Mercury Press', 'MERCURY PRESS', 'Mercury Press'],
  ["'Mercury’s Press'", "'MERCURY’S PRESS'", "'Mercury’s Press'"],
  ['"Port # Press"', 'PORT Press', '"Port # Press"'],
])('suggests %s for %s', async (majority, minority, suggested) => {
  const entries = [majority, majority, minority].map((name) => `  - name: ${name}\n`).join('')
  const text = `---\nsources:\n${entries}---\n\nText.\n`
  const read = await openArticle(textFile('a.md', text), DEFAULT_HOUSE_STYLE)
  const [finding] = minorityLabels(collectLabels(read).map((label) => ({ ...label, path: 'a.md' })))
  const edit = finding && relabel(finding.label, finding.majority).edits[0]
  expect(edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)).toBe(
    text.replace(minority, suggested),
  )
})
