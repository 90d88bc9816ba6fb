// What a person types into an article: words, lines cut and pasted, tags, pull-quotes, and all of it undone in part.

/** The steps that are typed into an article with this text, each one key or one command of normal mode. */
export function stepsFor(text, at) {
  const [country, other] = [COUNTRIES[at % COUNTRIES.length], COUNTRIES[(at + 3) % COUNTRIES.length]]
  return [
    ...added(`TODO: ask ${country}. “The port of ${country} is closed,” said ${country}’s minister.`),
    'gg',
    'dd',
    'p',
    'u',
    'u',
    ...tagged(text, `${country}, ${other}`),
    ...added(`> “The port of ${country} is clsed to all ships”`, '{: .pullquote}'),
    'x',
    'u',
    'yy',
    'p',
    'dd',
    ...(at % 2 === 0
      ? ['dap', 'u', 'dap']
      : ['o', '<CR>', ...letters(`As an AI language model, I am in ${other}.`), '<Esc>']),
    '{',
    'dw',
    'J',
    'u',
  ]
}

/** How many keys are pressed. */
export function keysIn(steps) {
  return steps.join('').replaceAll(/<\w+>/g, '_').length
}

const COUNTRIES = ['Chile', 'Kenya', 'Georgia', 'Peru', 'Ghana', 'Oman', 'Japan', 'Bolivia']

function added(...lines) {
  return ['G', 'o', ...lines.flatMap((line) => ['<CR>', ...letters(line)]), '<Esc>']
}

/** Another list of countries, if there is one on one line. */
function tagged(text, countries) {
  return /^countries: \[/m.test(text)
    ? ['gg', '/^countries: <CR>', 'f[', 'ci[', ...letters(countries), '<Esc>']
    : []
}

function letters(text) {
  return Array.from(text)
}
