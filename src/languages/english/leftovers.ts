import type { AssistantPhrase, Leftovers, Placeholder } from '../leftovers.ts'

const SIGNS = {
  source: 'https://en.wikipedia.org/w/index.php?title=Wikipedia:Signs_of_AI_writing&oldid=1340855780',
  seen: '2026-03',
}
const DAWN = {
  source:
    'https://www.pakistantoday.com.pk/2025/11/12/social-media-reacts-to-chatgpt-blunder-in-dawns-business-page/',
  seen: '2025-11-12',
}
const NATURE = {
  source: 'https://strangeindia.com/scientific-sleuths-spot-dishonest-chatgpt-use-in-papers',
  seen: '2023-08',
}

/** What an assistant makes of a text. */
const MAKE = [
  'adapt',
  'add',
  'adjust',
  'condense',
  'craft',
  'create',
  'draft',
  'edit',
  'expand',
  'format',
  'generate',
  'help',
  'make',
  'polish',
  'prepare',
  'produce',
  'provide',
  'refine',
  'reformat',
  'rewrite',
  'shorten',
  'summarise',
  'summarize',
  'tailor',
  'tighten',
  'turn',
  'write',
]
/** What it makes. */
const TEXTS = [
  'article',
  'blog post',
  'caption',
  'captions',
  'draft',
  'headline',
  'headlines',
  'infographic',
  'introduction',
  'op ed',
  'outline',
  'paragraph',
  'paragraphs',
  'piece',
  'press release',
  'report',
  'section',
  'standfirst',
  'style',
  'summary',
  'table',
  'tone',
  'version',
  'versions',
]

/** How an assistant hands over a text. */
const REVISIONS = ['here is', "here's", 'below is'].flatMap((opening) =>
  ['a', 'an', 'the', 'your'].flatMap((article) =>
    ['edited', 'enhanced', 'improved', 'polished', 'refined', 'revised', 'rewritten', 'updated'].map(
      (adjective) => `${opening} ${article} ${adjective}`,
    ),
  ),
)

const PHRASES: readonly AssistantPhrase[] = [
  {
    parts: [
      ['if you want', 'if you like', "if you'd like", 'if you would like', 'if you prefer'],
      ['i can', 'i could'],
      MAKE,
      TEXTS,
    ],
    ...DAWN,
  },
  { parts: [['do you want me to', 'would you like me to'], MAKE, TEXTS], ...DAWN },
  { parts: [['would you like me to', 'do you want me to'], ['do that next']], isClose: true, ...DAWN },
  {
    parts: [
      ["let me know if you'd like", 'let me know if you would like', 'let me know if you want'],
      ['me to'],
      MAKE,
      TEXTS,
    ],
    ...SIGNS,
  },
  {
    parts: [
      [
        'certainly here is',
        "certainly here's",
        'of course here is',
        "of course here's",
        'sure here is',
        "sure here's",
      ],
      TEXTS,
    ],
    source:
      'https://aceds.org/doug-austin-llm-generated-articles-are-beginning-to-overrun-research-literature/',
    seen: '2024-03',
  },
  {
    parts: [REVISIONS, TEXTS, ['of your', 'you provided', 'you requested', 'as requested']],
    ...SIGNS,
  },
  {
    parts: [
      [
        'as an ai assistant',
        'as an ai language model',
        'as an ai model',
        'as an artificial intelligence language model',
        'as a large language model',
      ],
      ["i'm", 'i am', 'i can', "i can't", 'i cannot', 'i do', "i don't", 'i have', 'i must', 'my'],
    ],
    isClose: true,
    ...NATURE,
  },
  {
    parts: [
      [
        'as of my last knowledge update',
        'as of my last training update',
        'as of my knowledge cutoff',
        'up to my last training update',
      ],
    ],
    source: 'https://academ-ai.info/about.html',
    seen: '2024-11',
  },
  {
    parts: [
      ['i cannot fulfil', 'i cannot fulfill', "i can't fulfil", "i can't fulfill"],
      ['this request', 'that request', 'your request'],
    ],
    isClose: true,
    source: 'https://gigazine.net/news/20240115-amazon-openai-use-policy/',
    seen: '2024-01',
  },
]

const SLOTS = [
  'byline here',
  'caption goes here',
  'caption here',
  'headline goes here',
  'headline here',
  'heading goes here',
  'heading here',
  'standfirst goes here',
  'standfirst here',
  'strapline here',
  'subheading here',
  'text goes here',
  'title goes here',
  'title here',
].map((words): Placeholder => ({
  form: 'slot',
  words,
  source: 'https://theweek.com/90268/cambridge-news-missing-headline-and-other-local-newspaper-gaffes',
  seen: '2017-12-06',
}))

const BLANKS = [
  'Insert',
  'Your address',
  'Your company',
  'Your email',
  'Your name',
  'Your organisation',
  'Your organization',
  'Your phone number',
  'Your position',
  'Your title',
].map((words): Placeholder => ({
  form: 'blank',
  words,
  source: 'https://www.ssw.com.au/rules/placeholder-for-replaceable-text',
  seen: '2026-11',
}))

/** What somebody tells whoever edits the text next. */
const NOTES = ['ADD', 'CHECK', 'CONFIRM', 'DESCRIBE', 'FACT CHECK', 'INSERT', 'VERIFY'].map(
  (words): Placeholder => ({ form: 'note', words, ...SIGNS }),
)

/** How the usual dummy text and its later sentences begin. */
const DUMMY_TEXTS = [
  'duis aute irure dolor',
  'excepteur sint occaecat',
  'lorem ipsum dolor',
  'ut enim ad minim veniam',
].map((words): Placeholder => ({
  form: 'text',
  words,
  source: 'https://en.wikipedia.org/wiki/Lorem_ipsum',
  seen: '2026-11',
}))

/** 'To come', since few words have these letters. */
const MARKS: readonly Placeholder[] = [
  {
    form: 'mark',
    words: 'TK',
    source: 'https://en.wikipedia.org/wiki/To_come_(publishing)',
    seen: '2026-11',
  },
]

export const ENGLISH_LEFTOVERS: Leftovers = {
  assistantPhrases: PHRASES,
  placeholders: [...SLOTS, ...BLANKS, ...MARKS, ...NOTES, ...DUMMY_TEXTS],
}
