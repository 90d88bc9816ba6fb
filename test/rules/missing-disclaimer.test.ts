import { it } from 'vitest'
import rule from '../../rules/missing-disclaimer.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const legal = { id: 'legal', text: 'No liability is accepted\nfor this article.', heading: 'Legal notice' }
const briefing = { id: 'briefing', text: 'For subscribers only.', when: { type: 'briefing' } }

const FIRST =
  "The article has no disclaimer. Add one under a heading such as 'Disclaimer', set house.disclaimers so that --fix adds yours, or switch the rule off"
const RAIN = 'Rain fell on the port.\n'
const NOTICE = '## Disclaimer\n\nThe views expressed are the author’s own.\n'

/** Articles without a disclaimer, each of which is found. */
function rainyArticles(count: number): Readonly<Record<string, string>> {
  const entries = Array.from({ length: count }, (_, at) => [`rain-${at}.md`, 'Rain fell on the port.⟦⟧\n'])
  return Object.fromEntries(entries)
}

it.each(
  testRule(rule, [
    {
      name: 'none',
      article: '# Head\n\nThe talks go on.⟦⟧\n',
      messages: [FIRST],
    },
    {
      name: 'a pasted article is told how to go on, too',
      article: 'Talks\n\nThe talks go on.⟦⟧\n',
      messages: [FIRST],
    },
    {
      name: 'another article has one',
      article: { 'a.md': 'The talks go on.⟦⟧\n', 'b.md': `${RAIN}\n${NOTICE}` },
      messages: ['The article has no disclaimer. Add one'],
    },
    {
      name: 'ten others, and none has one',
      article: { ...rainyArticles(10), 'a.md': 'The talks go on.⟦⟧\n' },
      messages: Array.from(
        { length: 11 },
        () =>
          'The article has no disclaimer. None of the other 10 articles has one: set house.disclaimers, or switch the rule off',
      ),
    },
    {
      name: 'nine others, which may be too few to tell',
      article: { ...rainyArticles(9), 'a.md': 'The talks go on.⟦⟧\n' },
      messages: Array.from({ length: 10 }, () => FIRST),
    },
    {
      name: 'others that need none do not count',
      article: { ...rainyArticles(9), 'a.md': 'The talks go on.⟦⟧\n', 'index.md': '# Index\n' },
      messages: Array.from({ length: 10 }, () => FIRST),
    },
    {
      name: 'what three articles say word for word at their end is one',
      article: Object.fromEntries(
        ['a.md', 'b.md', 'c.md'].map((path) => [
          path,
          `${RAIN}\nThe harbour is not liable for the ${path === 'a.md' ? '**tides**' : 'tides'}.\n`,
        ]),
      ),
    },
    {
      name: 'what two articles say at their end is not',
      article: {
        'a.md': `The talks go on.\n\nThe harbour is not liable for the tides.⟦⟧\n`,
        'b.md': `Talks.\n\nThe harbour is not liable for the tides.⟦⟧\n`,
      },
      messages: [FIRST, FIRST],
    },
    { name: 'no prose, so no disclaimer is required', article: '---\ntitle: Index\n---\n\n# Head\n' },
    { name: 'by heading', article: '# Head\n\nThe talks go on.\n\n## Disclaimer\n\nThis is no advice.\n' },
    {
      name: 'by bold label',
      article: '# Head\n\nThe talks go on.\n\n**Disclaimer:** No liability is accepted.\n',
    },
    { name: 'in parentheses', article: '# Head\n\nThe talks go on.\n\n(Disclaimer: I am no lawyer.)\n' },
    {
      name: 'in French',
      article:
        '# Titre\n\nLes pourparlers se poursuivent.\n\n## Avertissement\n\nCe texte n’est pas un conseil.\n',
    },
    {
      name: 'by its words',
      article:
        'The talks go on.\n\n*The views expressed here do not necessarily reflect those of the publisher.*\n',
    },
    {
      name: 'by other words',
      article: 'The talks go on.\n\n*Reference to a company does not constitute or imply its endorsement.*\n',
    },
    {
      name: 'the limitations of a study are not a disclaimer',
      article: 'The findings do not necessarily reflect a full view of the strike.\n\nThe talks go on.⟦⟧',
    },
    {
      name: 'a correction is not a disclaimer',
      article: 'The talks go on.\n\nCorrection: It was two ships.⟦⟧',
    },
    {
      name: 'a note on funding is not a disclaimer',
      article: 'The talks go on.\n\n## Funding\n\nPaid for by a foundation.⟦⟧',
    },
    {
      name: 'a house text is appended under its heading',
      article: '# Head\n\nThe talks go on.\n\n## Talks\n\nMore of it.⟦⟧\n',
      house: { disclaimers: [legal] },
      messages: ["The house disclaimer 'legal' is missing. Add it"],
      fixed:
        '# Head\n\nThe talks go on.\n\n## Talks\n\nMore of it.\n\n## Legal notice\n\nNo liability is accepted\nfor this article.\n',
    },
    {
      name: 'under a heading where only the front matter has a title',
      article: '---\ntitle: Talks\n---\n\nThe talks go on.⟦⟧\n',
      house: { disclaimers: [legal, { ...legal, text: 'No advice.' }] },
      fixed:
        '---\ntitle: Talks\n---\n\nThe talks go on.\n\n## Legal notice\n\nNo liability is accepted\nfor this article.\n',
    },
    {
      name: 'a short notice is found again',
      article: '---\ntitle: Talks\n---\n\nThe talks go on.⟦⟧\n',
      house: { disclaimers: [{ ...legal, text: 'No advice.' }] },
      fixed: '---\ntitle: Talks\n---\n\nThe talks go on.\n\n## Legal notice\n\nNo advice.\n',
    },
    {
      name: 'a short notice in a pasted article is found again',
      article: 'The talks go on.\n\nMore of it.⟦⟧\n',
      house: { disclaimers: [{ ...legal, text: 'No advice.' }] },
      fixed: 'The talks go on.\n\nMore of it.\n\nLegal notice\n\nNo advice.\n',
    },
    {
      name: 'in a pasted article, under a bare line and with the same line ends',
      article: 'The talks go on.\r\n\r\nMore of it.⟦⟧',
      house: { disclaimers: [legal] },
      fixed:
        'The talks go on.\r\n\r\nMore of it.\r\n\r\nLegal notice\r\n\r\nNo liability is accepted\r\nfor this article.\r\n',
    },
    {
      name: 'to a brief of one paragraph, without a heading',
      article: '# Port strike\n\nThe talks go on.⟦⟧ \n',
      house: { disclaimers: [{ id: 'legal', text: 'No liability is accepted.' }] },
      fixed: '# Port strike\n\nThe talks go on.\n\nNo liability is accepted.\n',
    },
    {
      name: 'another disclaimer is not the house disclaimer',
      article: 'The talks go on.\n\n**Disclaimer:** The views expressed are the author’s own.⟦⟧\n',
      house: { disclaimers: [legal] },
    },
    {
      name: 'the first whose condition is met is required',
      article: '---\ntype: briefing\n---\n\nThe talks go on.\n\n## Disclaimer\n\nFor subscribers only.\n',
      house: { disclaimers: [briefing, legal] },
    },
    {
      name: 'none is required',
      article: '---\ntype: essay\n---\n\nThe talks go on.\n',
      house: { disclaimers: [briefing] },
    },
    {
      name: 'a shortcode counts as it',
      article: 'The talks go on.\n\n{{< notice >}}\n',
      house: { disclaimers: [{ ...legal, shortcodes: ['notice'] }] },
    },
    {
      name: 'an include counts as it',
      article: 'The talks go on.\n\n{% include notice.html %}\n',
      house: { disclaimers: [{ ...legal, shortcodes: ['notice.html'] }] },
    },
    {
      name: 'a front-matter key counts as it',
      article: '---\nnotice: standard\n---\n\nThe talks go on.\n',
      house: { disclaimers: [{ ...legal, frontMatterKeys: ['notice'] }] },
    },
    {
      name: 'a key that is false does not count',
      article: '---\nnotice: false\n---\n\nThe talks go on.⟦⟧\n',
      house: { disclaimers: [{ ...legal, frontMatterKeys: ['notice'] }] },
    },
    ...[
      '```\nA listing.',
      '~~~~ md\nA listing.\n~~~',
      '<!-- A note.',
      '<script>\nA script.',
      '<pre>\nA listing.',
      '<textarea>\nA form.',
      '<aside class="pull-quote">\n<p>The talks go on and on.</p>',
      '<blockquote>\n<p>The talks go on and on.</p>',
      '{{< pullquote >}}\nThe talks go on and on.',
      '{% include pullquote.html %}\nThe talks go on and on.',
      '{% pullquote %}\nThe talks go on and on.',
      '{% raw %}\nA template.',
      '{% comment %}\nA note.',
      '{{/* A note.',
      '{# A note.',
      '{/* A note.',
      ':::note\nA note.',
      '$$\nx = y',
      'Text.\n\n<div>\n\nMore text.',
      '{{< notice >}}\nA note.\n{{< /notice >}}\n\n{{< notice >}}\nA note.',
    ].map((open) => ({
      name: `nothing is appended to what is never closed: ${open}`,
      article: `# Head\n\nThe talks go on.\n\nMore of it.\n\n${open}⟦⟧\n`,
      house: { disclaimers: [legal] },
      messages: ["The house disclaimer 'legal' is missing. Add it"],
      fixed: `# Head\n\nThe talks go on.\n\nMore of it.\n\n${open}\n`,
    })),
    ...[
      '<p>Text.',
      ':::note\nA note.\n:::',
      '> :::note\n> A note.\n> :::',
      '<ul>\n<li>Text.\n</ul>',
      '{{< figure src="x" >}}',
      '{{< pullquote "The talks go on and on." >}}',
      '$$ x = y $$',
      '$$\nx = y\n$$',
      '$$ x\n= y $$',
      '```\n{{< notice\n```',
      'The `{%` opens.',
      'The sign {% is odd.',
      'It is the $$$ question.',
      '<iframe src="x"></iframe>',
      '<script src="x"></script>',
      '<style>\np { color: red }\n</style>',
      '<pre>\nA listing.\n</pre>\n\nMore.',
      '<svg><path d="M0 0"/></svg>',
      '<textarea></textarea>\n\nMore.',
      '{{< figure src="a" >}}\n\n{{< figure >}}\nA picture.\n{{< /figure >}}',
      'Write to the desk at ana@example.com.',
    ].map((closed) => ({
      name: `it is appended to what ends by itself: ${closed}`,
      article: `# Head\n\nThe talks go on.\n\nMore of it.\n\n${closed}⟦⟧\n`,
      house: { disclaimers: [legal] },
      fixed: `# Head\n\nThe talks go on.\n\nMore of it.\n\n${closed}\n\n## Legal notice\n\n${legal.text}\n`,
    })),
  ]),
)('$name', ({ run }) => run())
