// Fits the weights of src/geography/salience.ts to tags given by people, and writes them. Run it after a build:
//   npm run fit:salience -- <folder of corpora> [--dry]
// The folder, which is not part of this project, contains countries/reuters-geo.jsonl (the Reuters-21578 stories that
// have a dateline, each with title, text and indexers' tags) and countries-tags/ooni.jsonl (the posts in
// articles/ooni-web with their authors' tags). With --dry it only prints the figures.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSources } from './import-sources.mjs'

const { foreground, mentionedCountries, openArticle, salienceFeatures, textFile } = await importSources(
  'src/geography/salience.ts',
  'src/facts/countries/country-mentions.ts',
  'src/languages/open-article.ts',
  'src/text/text-file.ts',
)
const [folder, ...flags] = process.argv.slice(2)
if (!folder) throw new Error('Usage: npm run fit:salience -- <folder of corpora> [--dry]')

/** The weight of a country in a long modern post, relative to one in a newswire story. */
const POST_WEIGHT = 2
/** Neither corpus has standfirsts, so their weight is set to this fraction of the headline's. */
const STANDFIRST_OF_HEADLINE = 0.6
/** How strongly all weights except the intercept are pulled towards 0. */
const PENALTY = 1
/** The percentage of countries above the higher threshold that must be tagged. */
const SURE = 93
const FOLDS = 10
const SHUFFLES = 8

const articles = [...(await readStories()), ...(await readPosts())]
const names = Object.keys(articles.find(({ pairs }) => pairs.length > 0).pairs[0].features)
const whole = fit(articles)
const { weights, threshold } = whole
const fitted = score(articles.map((article) => ({ article, model: whole })))
const validated = mean(Array.from({ length: SHUFFLES }, (_, seed) => crossValidate(seed + 1)))
report('in sample', fitted)
report(`${FOLDS}-fold cross-validated, mean of ${SHUFFLES}`, validated)
const [storyCount, postCount] = ['story', 'post'].map(
  (kind) => articles.filter((one) => one.kind === kind).length,
)
const surely = sureThreshold(articles, weights)
const table = weightsFile()
console.log(table)
if (!flags.includes('--dry'))
  writeFileSync(new URL('../src/geography/salience-weights.ts', import.meta.url), table)

async function readStories() {
  return Promise.all(
    readLines('countries/reuters-geo.jsonl').map((story) => {
      // The dateline's country is left out, because its tag says where the story was written.
      const datelined = new Set(story.dateline_countries)
      const tagged = new Set(story.countries.filter((code) => !datelined.has(code)))
      const text = `# ${plain(story.title).replaceAll('\n', ' ')}\n\n${plain(story.text)}\n`
      return readTagged('story', text, tagged, new Set([...story.ignore, ...datelined]))
    }),
  )
}

async function readPosts() {
  return Promise.all(
    readLines('countries-tags/ooni.jsonl').map((post) => {
      const path = join(folder, 'articles/ooni-web', post.path.replace(/^trees\/[^/]+\//, ''))
      return readTagged('post', readFileSync(path, 'utf8'), new Set(post.countries), new Set())
    }),
  )
}

function readLines(file) {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

/** Plain text as markdown with the same words: anything that would be markup becomes characters of the same length. */
function plain(text) {
  return text
    .replaceAll(/^(?:[ \t]+|#+|>|[-+=]+(?=\s|$)|\d+[.)](?=\s))/gm, (mark) => '\u00a0'.repeat(mark.length))
    .replaceAll(/[*_<`\\|~]/g, '\u2024')
}

async function readTagged(kind, text, tagged, ignored) {
  const article = await openArticle(textFile('article.md', text))
  const named = mentionedCountries(article).filter(({ code }) => tagged.has(code) || !ignored.has(code))
  const pairs = named.map(({ code, salienceInput }) => ({
    tagged: tagged.has(code),
    features: salienceFeatures(salienceInput),
    background: foreground(salienceInput) < 1,
  }))
  return { kind, pairs, tags: tagged.size }
}

/** The weights, and the threshold that goes with them. */
function fit(sample) {
  const rows = sample.flatMap(({ kind, pairs }) =>
    pairs.map((pair) => ({
      x: [1, ...names.map((name) => (name === 'inStandfirst' ? 0 : pair.features[name]))],
      y: Number(pair.tagged),
      weight: kind === 'post' ? POST_WEIGHT : 1,
    })),
  )
  const [intercept, ...rest] = logisticRegression(rows)
  const byName = { intercept, ...Object.fromEntries(names.map((name, index) => [name, rest[index]])) }
  byName.inStandfirst = STANDFIRST_OF_HEADLINE * byName.inHeadline
  for (const name of Object.keys(byName)) byName[name] = Number(byName[name].toFixed(2))
  return { weights: byName, threshold: bestThreshold(sample, byName) }
}

/** Newton's method on the log-likelihood with a ridge penalty (iteratively reweighted least squares). */
function logisticRegression(rows) {
  const size = rows[0].x.length
  let beta = Array(size).fill(0)
  for (let round = 0; round < 25; round += 1) {
    const gradient = beta.map((value, i) => (i === 0 ? 0 : -PENALTY * value))
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? PENALTY : 0)))
    for (const { x, y, weight } of rows) {
      const p = logistic(x.reduce((sum, value, i) => sum + value * beta[i], 0))
      for (let i = 0; i < size; i += 1) {
        gradient[i] += weight * (y - p) * x[i]
        for (let j = 0; j < size; j += 1) hessian[i][j] += weight * p * (1 - p) * x[i] * x[j]
      }
    }
    const step = solve(hessian, gradient)
    beta = beta.map((value, i) => value + step[i])
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return beta
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivot is 0. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]])
  rows.forEach((pivot, column) => {
    rows.forEach((row, i) => {
      if (i === column) return
      const factor = row[column] / pivot[column]
      for (let j = column; j < row.length; j += 1) row[j] -= factor * pivot[j]
    })
  })
  return rows.map((row, i) => row.at(-1) / row[i])
}

function logistic(logit) {
  return 1 / (1 + Math.exp(-logit))
}

function scoreOf({ features, background }, byName) {
  return background
    ? 0
    : logistic(names.reduce((sum, name) => sum + byName[name] * features[name], byName.intercept))
}

/** The threshold with the highest F1 on newswire, smoothed because F1 jumps from one threshold to the next. */
function bestThreshold(sample, byName) {
  const stories = sample.filter(({ kind }) => kind === 'story')
  const pairs = stories.flatMap((story) =>
    story.pairs.map((pair) => ({ ...pair, score: scoreOf(pair, byName) })),
  )
  const tags = stories.reduce((sum, story) => sum + story.tags, 0)
  const steps = Array.from({ length: 51 }, (_, step) => {
    const about = pairs.filter((pair) => pair.score >= 0.15 + step / 100)
    return (2 * about.filter(({ tagged }) => tagged).length) / (about.length + tags)
  })
  const smooth = steps.map((_, i) => average(steps.slice(Math.max(0, i - 2), i + 3)))
  return Number((0.15 + smooth.indexOf(Math.max(...smooth)) / 100).toFixed(2))
}

/** The lowest score above which at least `SURE` percent of the countries in stories are tagged. */
function sureThreshold(sample, byName) {
  const pairs = sample
    .filter(({ kind }) => kind === 'story')
    .flatMap((story) => story.pairs.map((pair) => ({ tagged: pair.tagged, score: scoreOf(pair, byName) })))
  const steps = Array.from({ length: 60 }, (_, step) => Number((0.4 + step / 100).toFixed(2)))
  return steps.find((step) => {
    const above = pairs.filter((pair) => pair.score >= step)
    return 100 * above.filter(({ tagged }) => tagged).length >= SURE * above.length
  })
}

function crossValidate(seed) {
  const random = randomNumbers(seed)
  const folds = articles.map(() => Math.floor(random() * FOLDS))
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fit(articles.filter((__, i) => folds[i] !== fold)),
  )
  return score(articles.map((article, i) => ({ article, model: models[folds[i]] })))
}

/** The mulberry32 generator, so that the folds are the same every time. */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** In percent. For posts, recall is of the tagged countries that they name; `more` is untagged countries per post. */
function score(judged) {
  const counts = { story: { right: 0, about: 0, tags: 0 }, post: { right: 0, about: 0, named: 0, posts: 0 } }
  for (const { article, model } of judged) {
    const count = counts[article.kind]
    const about = article.pairs.filter((pair) => scoreOf(pair, model.weights) >= model.threshold)
    count.about += about.length
    count.right += about.filter(({ tagged }) => tagged).length
    count.tags += article.tags
    count.named += article.pairs.filter(({ tagged }) => tagged).length
    count.posts += 1
  }
  const { story, post } = counts
  return {
    precision: (100 * story.right) / story.about,
    recall: (100 * story.right) / story.tags,
    f1: (200 * story.right) / (story.about + story.tags),
    postRecall: (100 * post.right) / post.named,
    more: (post.about - post.right) / post.posts,
  }
}

function mean(results) {
  return Object.fromEntries(
    Object.keys(results[0]).map((key) => [key, average(results.map((one) => one[key]))]),
  )
}

function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function figures({ precision, recall, f1 }) {
  return `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, F1 ${f1.toFixed(1)}`
}

function report(name, result) {
  const { postRecall, more } = result
  console.error(
    `${name}: stories: ${figures(result)}; posts: recall ${postRecall.toFixed(1)}, ${more.toFixed(2)} untagged per post`,
  )
}

function weightsFile() {
  const today = new Date().toISOString().slice(0, 10)
  return `/**
 * Written by \`npm run fit:salience\` on ${today} from ${storyCount} newswire stories with indexers' tags (Reuters-21578,
 * 1987, without the dateline's country) and ${postCount} posts tagged by their authors (OONI, ${POST_WEIGHT} times the weight).
 * Stories: ${figures(fitted)};
 * cross-validated ${figures(validated)}.
 * Posts: they are about ${fitted.postRecall.toFixed(0)}% of the tagged countries that they name, and ${fitted.more.toFixed(2)} untagged ones each.
 * Neither corpus has standfirsts: their weight is ${STANDFIRST_OF_HEADLINE} of the headline's.
 */
export const WEIGHTS = {
${Object.entries(weights)
  .map(([name, weight]) => `  ${name}: ${weight},`)
  .join('\n')}
} as const

/** The score with the highest F1 on the stories: a country missed costs as much as one too many. */
export const THRESHOLD = ${threshold}

/** Above this score, ${SURE}% of the countries in the stories are tagged. */
export const SURELY_ABOUT = ${surely}
`
}
