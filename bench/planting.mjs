// Builds articles with clean pull-quotes and the same articles with one fault each, for planted-faults.mjs.

/** The fewest paragraphs of prose between a pull-quote and the words that it repeats. */
const DISTANCE = 3

const COUNTRIES = [
  ['Bolivia', 'Bolivian'],
  ['Chile', 'Chilean'],
  ['Ghana', 'Ghanaian'],
  ['Kenya', 'Kenyan'],
  ['Mongolia', 'Mongolian'],
  ['Norway', 'Norwegian'],
  ['Peru', 'Peruvian'],
  ['Sri Lanka', 'Sri Lankan'],
]
const ROLES = ['diplomat', 'economist', 'judge', 'lawmaker', 'minister', 'political analyst', 'prosecutor']
const NAMES = [
  'Amina Haddad',
  'Elena Popa',
  'Fatima Karimi',
  'Hans Brandt',
  'Ivan Petrov',
  'Juan Mamani',
  'Kofi Boateng',
  'Lars Holm',
  'Maria Rossi',
  'Priya Raman',
  'Rosa Quispe',
  'Yusuf Demir',
]
const SPOKEN = [
  (speaker) => `said ${speaker}`,
  (speaker) => `${speaker} said`,
  (speaker) => `explained ${speaker}`,
  (speaker) => `${speaker} told reporters`,
  (speaker) => `warned ${speaker}`,
]
const ATTRIBUTIONS = [...SPOKEN, (speaker) => `according to ${speaker}`]
const FORMS = [
  (words, label) => `{{< pullquote cite="${label}" >}}\n“${words}”\n{{< /pullquote >}}`,
  (words, label) => `> “${words}.”\n>\n> — ${label}`,
  (words, label) => `“${words}.”\n\n${label}`,
  (words, label) => `:::pullquote\n${words}.\n\n— ${label}\n:::`,
  (words, label) =>
    `<blockquote class="pull-quote">\n<p>“${words}”</p>\n<cite>${label}</cite>\n</blockquote>`,
  (words, label) => `> "${words}" -- ${label}`,
  (words, label) => `{{< quote-block text="${words}" cite="${label}" >}}`,
]
const SWAPS = [
  'always',
  'bridge',
  'children',
  'garden',
  'holiday',
  'number',
  'river',
  'season',
  'wide',
  'yellow',
]

/** A random number generator (mulberry32): from 0 to below 1, with the same numbers for the same text. */
export function seeded(text) {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ character.codePointAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]
const others = (list, one) => list.filter((other) => other !== one)
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

const isParagraph = ({ kind }) => kind === 'paragraph' || kind === 'list-item'

/** The quotations that can be used in a pull-quote as they are: plain words in one paragraph. */
export function plainQuotations(article, quotations) {
  const { text } = article.file
  const paragraphs = article.blocks.filter(({ voice }) => voice === 'own').filter(isParagraph)
  return quotations.flatMap(({ kind, span, speaker }) => {
    if (!paragraphs.some((one) => one.span.start <= span.start && span.end <= one.span.end)) return []
    const inside = text.slice(span.start + 1, span.end - 1)
    const isPlain =
      kind === 'direct' &&
      /^["“][^]*["”]$/.test(text.slice(span.start, span.end)) &&
      !/[*_`<>{}[\]|\\&"“”=]|\n\s*\n|\.\s*\.|…/.test(inside)
    const words = inside.replace(/\s+/g, ' ').trim().replace(/[.,]$/, '').split(' ').slice(0, 40)
    const standsAlone = /(?:\n\s*\n|[.!?][”"]? )$/.test(text.slice(0, span.start))
    return isPlain && words.length >= 9 && !/[;:!?—–-]$/.test(words.at(-1))
      ? [{ span, inside, words, standsAlone, label: labelOf(text, speaker) }]
      : []
  })
}

/** A label that does not conflict with the article's own attribution. */
function labelOf(text, speaker) {
  const name = speaker && speaker.type !== 'pronoun' ? text.slice(speaker.span.start, speaker.span.end) : ''
  return /^[\p{L}][\p{L} ’'-]{2,60}$/u.test(name) ? capital(name) : 'One of those who were asked'
}

/** Ends of own paragraphs where a block can be inserted, each with the number of paragraphs of prose before it. */
function gaps(article) {
  const { text } = article.file
  return article.blocks
    .filter((block) => block.voice === 'own' && isParagraph(block))
    .map(({ kind, span }, index) => ({ at: span.end, index, kind }))
    .filter(({ at, kind }) => {
      const lineStart = text.lastIndexOf('\n', at - 1) + 1
      return (
        kind === 'paragraph' &&
        /^[\p{L}“"]/u.test(text.slice(lineStart)) &&
        /^\s*(?:\n\s*\n|$)/.test(text.slice(at))
      )
    })
}

/** Two places far enough from a quotation and from each other; undefined if the article is too short. */
function places(article, quotation, random) {
  const all = gaps(article)
  const home = all.find(({ at }) => at >= quotation.span.end)?.index ?? Infinity
  const far = all.filter(({ index }) => index > home + DISTANCE || index < home - DISTANCE - 1)
  const first = pick(random, far)
  const second = pick(
    random,
    far.filter(({ index }) => Math.abs(index - (first?.index ?? 0)) > 1),
  )
  return first && second ? [first.at, second.at] : undefined
}

/** Makes edits, and returns the text and the spans of the marked ones in it. */
function compose(text, edits) {
  let result = ''
  let at = 0
  const marked = []
  for (const { start, end = start, text: inserted, mark } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start)
    if (mark) marked.push({ start: result.length, end: result.length + inserted.length })
    result += inserted
    at = end
  }
  return { text: result + text.slice(at), marked }
}

const block = (start, text) => ({ start, text: `\n\n${text}\n\n`, mark: true })

/** Replaces the attribution of a quotation that stands alone with one to a speaker of ours. */
function attribute(text, { inside, span }, clause, leadIn) {
  const words = inside.trim().replace(/[.,]$/, '')
  const paragraphEnd = span.end + /\n\s*\n|$/.exec(text.slice(span.end)).index
  const rest = text.slice(span.end, paragraphEnd)
  const own = /[.!?]$/.test(inside.trim()) ? '' : (/^[^“”"]*?[.!?](?=\s|$)/.exec(rest)?.[0] ?? '')
  const opening = leadIn ? `${leadIn}, “` : '“'
  const comma = /[!?]$/.test(words) ? '' : ','
  return {
    start: span.start,
    end: span.end + own.length,
    text: `${opening}${words}${comma}” ${clause}.`,
    mark: true,
  }
}

/** All of the words or, in half of the articles, six to ten of them. */
function excerpt(words, random) {
  if (random() < 0.5) return words.join(' ')
  const length = Math.min(words.length, 6 + Math.floor(random() * 5))
  const start = Math.floor(random() * (words.length - length + 1))
  return words
    .slice(start, start + length)
    .join(' ')
    .replace(/[.,;:]$/, '')
}

function otherTypography(words, random) {
  const changes = [
    (text) => text.charAt(0).toLowerCase() + text.slice(1),
    (text) => text.replaceAll("'", '’'),
    (text) => text.replaceAll('’', "'"),
    (text) => text.replace(/ [—–] /g, ' -- ').replace(/—/g, ' – '),
    (text) => text.replace(' ', '\u00A0'),
    (text) => text.replace(/\p{L}{3}(?=\p{L}{4})/u, '$&\u00AD'),
    (text) => `*${text}*`,
  ]
  return pick(random, changes)(pick(random, changes)(words))
}

function withElision(words, random) {
  const list = words.split(' ')
  const length = 1 + Math.floor(random() * Math.min(8, list.length - 6))
  const start = 2 + Math.floor(random() * (list.length - length - 4))
  const mark = pick(random, ['…', '...', '. . .', '[…]', '[...]', '(…)'])
  return [...list.slice(0, start), mark, ...list.slice(start + length)].join(' ')
}

function withSwap(words, random) {
  const list = words.split(' ')
  const at = Math.floor(random() * list.length)
  return list.with(at, list[at].replace(/[\p{L}\p{N}’'-]+/u, pick(random, others(SWAPS, list[at])))).join(' ')
}

function withoutNegation(words) {
  return words.replace(/(?<=\p{L} )(?:never|not|no) (?=\p{L}+ \p{L})/u, '')
}

function withOtherNumber(words) {
  return words.replace(/\d(?=\D|$)/, (digit) => (Number(digit) + 4) % 10)
}

/** How the words of a pull-quote are changed, and the rule that must find it. */
const WORD_FAULTS = {
  'repeated, other typography': { rule: 'duplicated-pull-quotes', change: otherTypography, repeats: true },
  'repeated, with an elision': { rule: 'duplicated-pull-quotes', change: withElision, repeats: true },
  'a swapped word': { rule: 'misquoted-pull-quote', change: withSwap },
  'a dropped negation': { rule: 'misquoted-pull-quote', change: withoutNegation },
  'another number': { rule: 'misquoted-pull-quote', change: withOtherNumber },
}

const LABEL_FORMS = [
  (role, country, nationality) => `Former ${nationality} ${role}`,
  (role, country) => `The former ${role}, ${country}`,
  (role, country) => `Ex-${role}, ${country}`,
  (role, country) => `FORMER ${role.toUpperCase()}, ${country.toUpperCase()}`,
  (role, country) => `Former ${role} (${country})`,
]

const SPEAKER_FAULTS = [
  'a changed label',
  'former for current',
  'another nationality',
  'another lone name',
  'a second speaker',
]

export const KINDS = [...Object.keys(WORD_FAULTS), ...SPEAKER_FAULTS]

/** An article with clean pull-quotes, and its copy with a marked fault; undefined if the fault cannot be planted. */
export function plant(kind, article, quotations) {
  const random = seeded(`${kind} ${article.file.path}`)
  const quotation = pick(
    random,
    SPEAKER_FAULTS.includes(kind) ? quotations.filter(({ standsAlone }) => standsAlone) : quotations,
  )
  const at = quotation && places(article, quotation, random)
  if (!at) return undefined
  const planted = WORD_FAULTS[kind]
    ? plantWords(WORD_FAULTS[kind], article.file.text, quotation, at, random)
    : plantSpeaker(kind, article.file.text, quotation, at, random)
  return planted && planted.base.text !== planted.fault.text ? planted : undefined
}

function plantWords({ change, repeats, rule }, text, { label, words }, [first, second], random) {
  const quoted = repeats ? words.join(' ') : excerpt(words, random)
  const [form, otherForm] = [pick(random, FORMS), pick(random, FORMS)]
  const changed = change(quoted, random)
  if (changed === quoted) return undefined
  const clean = block(first, form(quoted, label))
  return {
    rule,
    base: compose(text, [clean]),
    fault: compose(
      text,
      repeats ? [clean, block(second, otherForm(changed, label))] : [block(first, form(changed, label))],
    ),
  }
}

function plantSpeaker(kind, text, quotation, [first, second], random) {
  const { words } = quotation
  const [country, nationality] = pick(random, COUNTRIES)
  const [otherCountry] = pick(
    random,
    COUNTRIES.filter(([name]) => name !== country),
  )
  const role = pick(random, ROLES)
  const state = pick(random, ['current', 'former'])
  const isLabelKind = kind === 'a changed label'
  const own = isLabelKind ? 'former' : state
  const form = pick(random, FORMS)
  // With 'according to', a speaker can report what somebody else is said to have said.
  const clause = pick(random, kind === 'a second speaker' ? SPOKEN : ATTRIBUTIONS)
  const label = `${capital(own)} ${role}, ${country}`
  const half = Math.ceil(words.length / 2)
  const [quoted, rest] = isLabelKind
    ? [
        words
          .slice(0, half)
          .join(' ')
          .replace(/[.,;:]$/, ''),
        words.slice(half).join(' '),
      ]
    : [words.join(' '), '']
  const build = (firstLabel, secondLabel, leadIn) =>
    compose(text, [
      attribute(text, quotation, clause(`a ${own} ${nationality} ${role}`), leadIn),
      block(first, form(quoted, firstLabel)),
      ...(isLabelKind ? [block(second, form(rest, secondLabel))] : []),
    ])
  if (kind === 'another lone name') {
    const name = pick(random, NAMES)
    const named = (other) =>
      compose(text, [attribute(text, quotation, clause(name)), block(first, form(words.join(' '), other))])
    const other = pick(random, others(NAMES, name))
    return { rule: 'conflicting-attribution', base: named(name), fault: named(other) }
  }
  const base = build(label, label)
  if (isLabelKind) {
    const changed = pick(random, LABEL_FORMS)(role, country, nationality)
    return { rule: 'inconsistent-source-labels', base, fault: build(label, changed) }
  }
  const rule = 'conflicting-attribution'
  if (kind === 'former for current') {
    const opposite = own === 'former' ? 'Current' : 'Former'
    return { rule, base, fault: build(`${opposite} ${role}, ${country}`) }
  }
  if (kind === 'another nationality') {
    return { rule, base, fault: build(`${capital(own)} ${role}, ${otherCountry}`) }
  }
  const [, foreign] = pick(
    random,
    COUNTRIES.filter(([name]) => name !== country),
  )
  const verb = pick(random, ['argued', 'explained', 'remarked', 'said'])
  return {
    rule,
    base,
    fault: build(label, label, `A ${foreign} ${pick(random, others(ROLES, role))} ${verb}`),
  }
}
