// Prints what evidence costs in milliseconds of CPU: to read transcripts of doubling size, to index their words, and to
// find quotations in them. The transcripts are random. The targets are 100 ms to index 1 MB, and 1 ms to find a quotation
// in it.
//   node bench/evidence.mjs [--profile]
// With --profile it does nothing but find quotations in 1 MB, for node --cpu-prof.
import { importSources } from '../scripts/import-sources.mjs'
import { seeded } from './planting.mjs'

const {
  ENGLISH_SPEECH,
  indexTranscript,
  openLanguage,
  quotedWords,
  readTranscript,
  searchEvidence,
  surprise,
} = await importSources(
  'src/evidence/read-transcript.ts',
  'src/facts/evidence/matching/index-transcript.ts',
  'src/facts/evidence/matching/quoted-words.ts',
  'src/facts/evidence/matching/search-evidence.ts',
  'src/facts/evidence/matching/surprise.ts',
  'src/languages/english/speech.ts',
  'src/languages/index.ts',
)
await openLanguage('en')

const random = seeded('evidence')
const pick = (list) => list[Math.floor(random() * list.length)]

/** The commonest words of English speech, the commonest first. */
const COMMON =
  `the and to of a I that in it is you we for on they have was be with not this are what do but so at our
as he it's will there people don't or about can going know think just from all if by me an would said one get very up
because them who more how now out my when these your had want right like time other some were been than well then
country here over his their no into could us very make has say new way only two which go see good really did much even`
    .split(/\s+/)
    .filter(Boolean)
const SYLLABLES = 'ba re ni to lu ma ke di so va ri pe na lo ti cha gu mo fe sta'.split(' ')
const rare = Array.from({ length: 4000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
)
const VOCABULARY = [...COMMON, ...new Set(rare)]
/** The n-th word comes with a probability in proportion to 1/n, as Zipf found. */
const sums = VOCABULARY.reduce((list, _, at) => [...list, (list.at(-1) ?? 0) + 1 / (at + 2)], [])

function word() {
  const drawn = random() * sums.at(-1)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] < drawn) low = middle + 1
    else high = middle
  }
  return VOCABULARY[low]
}

const SPEAKERS = ['RUIZ', 'DAHL', 'HARBOUR MASTER', 'QUESTION']

/** Turns of one to nine sentences. */
function transcriptText(size) {
  const parts = []
  for (let length = 0; length < size;) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 9) }, sentence)
    const turn = `${pick(SPEAKERS)}: ${sentences.join(' ')}\n\n`
    parts.push(turn)
    length += turn.length
  }
  return parts.join('')
}

function sentence() {
  const words = Array.from({ length: 4 + Math.floor(random() * 22) }, word)
  return `${words.join(' ')}${pick(['.', '.', '.', '?', ', you know.'])}`
}

async function given(path, text) {
  const transcript = await readTranscript(text, 'text')
  const index = await indexTranscript(transcript, 'en')
  return { path, transcript, index, language: 'en', speaker: undefined, date: undefined, span: undefined }
}

/** CPU milliseconds of the median of some rounds, after one that warms up. */
async function cpuMs(run, rounds = 5) {
  await run()
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage()
    await run()
    const { system, user } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1]
}

const COUNT = 60

/** Quotations of each kind: words of some turns of the evidence, changed or not. */
function quotationsFrom(files) {
  const cut = (least, most) => {
    for (;;) {
      const { text } = pick(files).transcript
      const words = text.split('\n')[Math.floor(random() * (text.match(/\n/g)?.length ?? 1))].split(' ')
      const length = least + Math.floor(random() * (most - least))
      if (words.length > length) {
        const start = Math.floor(random() * (words.length - length))
        return words.slice(start, start + length)
      }
    }
  }
  const make = (one) => Array.from({ length: COUNT }, () => one().join(' '))
  return {
    exact: make(() => cut(8, 40)),
    'a word swapped': make(() => cut(12, 40).with(5, 'umbrella')),
    'a clause cut at an ellipsis': make(() => cut(24, 40).toSpliced(8, 6, '…')),
    'two stitched': make(() => [...cut(8, 20), ...cut(8, 20)]),
    'not there': make(() => Array.from({ length: 10 + Math.floor(random() * 25) }, word)),
    'short, of common words': make(() => Array.from({ length: 5 }, () => COMMON[Math.floor(30 * random())])),
    'a hundred words': make(() => cut(90, 110)),
  }
}

function finder(files) {
  const bits = surprise(
    files.map(({ index }) => index),
    ENGLISH_SPEECH,
  )
  const allowance = { speech: ENGLISH_SPEECH, repetitions: false, fillers: false, grammar: false }
  return (text) =>
    searchEvidence({
      quoted: quotedWords(text, ENGLISH_SPEECH),
      speaker: undefined,
      files,
      allowanceFor: () => allowance,
      surprise: bits,
      isNamed: () => false,
    })
}

const MEGABYTE = 1e6
const SIZES = [0.5, 1, 2, 4]

if (process.argv.includes('--profile')) {
  const files = [await given('1.txt', transcriptText(MEGABYTE))]
  const find = finder(files)
  const all = Object.values(quotationsFrom(files)).flat()
  for (let round = 0; round < 20; round += 1) for (const one of all) find(one)
  process.exit(0)
}

const reading = []
const finding = []
const sets = [
  ...SIZES.map((size) => ({ name: `${size} MB`, texts: [transcriptText(size * MEGABYTE)] })),
  { name: '500 of 50 KB', texts: Array.from({ length: 500 }, () => transcriptText(0.05 * MEGABYTE)) },
]
for (const { name, texts } of sets) {
  const transcripts = []
  const read = await cpuMs(async () => {
    transcripts.length = 0
    for (const text of texts) transcripts.push(await readTranscript(text, 'text'))
  }, 3)
  const index = await cpuMs(async () => {
    for (const transcript of transcripts) await indexTranscript(transcript, 'en')
  }, 3)
  const files = []
  for (const [at, text] of texts.entries()) files.push(await given(`${at}.txt`, text))
  const words = files.reduce((sum, one) => sum + one.index.length, 0)
  reading.push({ evidence: name, words, 'ms to read': Math.round(read), 'ms to index': Math.round(index) })
  const find = finder(files)
  const row = { evidence: name }
  for (const [kind, list] of Object.entries(quotationsFrom(files))) {
    const some = files.length === 1 ? list : list.slice(0, COUNT / 6)
    const ms = await cpuMs(() => some.forEach((one) => find(one)), 3)
    row[kind] = +(ms / some.length).toFixed(2)
  }
  finding.push(row)
}
console.table(reading)
console.log('Milliseconds to find one quotation:')
console.table(finding)
