// Draws what a terminal shows as an SVG, so that a README can show it in colour.

/** Inks of the two grounds that GitHub has, each of which can be read on its ground (WCAG 2.2, 1.4.3). */
export const GROUNDS = {
  light: {
    paper: '#ffffff',
    frame: '#d0d7de',
    ink: '#1f2328',
    dim: '#59636e',
    colours: { 31: '#b42318', 32: '#116329', 33: '#7a4f00', 34: '#0550ae', 35: '#8250df', 36: '#1b6b72' },
  },
  dark: {
    paper: '#0d1117',
    frame: '#30363d',
    ink: '#e6edf3',
    dim: '#9198a1',
    colours: { 31: '#ff938a', 32: '#6fdd8b', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76d9e6' },
  },
}

/** In pixels: a column, a line, the margin. */
const COLUMN = 8.4
const LINE = 20
const MARGIN = 16

/**
 * An SVG of lines with the escape sequences of colours, on one of the grounds. `title` is read out in place of the picture.
 */
export function terminalSvg(lines, title, ground) {
  const width = Math.ceil(Math.max(...lines.map((line) => columns(plain(line)))) * COLUMN) + 2 * MARGIN
  const height = lines.length * LINE + 2 * MARGIN
  const rows = lines.flatMap((line, at) => {
    const y = MARGIN + at * LINE + 14
    return pieces(line).map(({ column, style, text }) =>
      row(text, MARGIN + column * COLUMN, y, style, ground),
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${ground.paper}" stroke="${ground.frame}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="14" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`
}

/** Each piece has a place of its own, so that columns stay in line whatever the font. */
function row(text, x, y, style, { colours, dim, ink }) {
  const fill = style.colour ? colours[style.colour] : style.isDim ? dim : ink
  const more = [style.isBold && ' font-weight="600"', style.isUnderlined && ' text-decoration="underline"']
  const length = (columns(text) * COLUMN).toFixed(1)
  return `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" fill="${fill}"${more.filter(Boolean).join('')}>${escaped(text)}</text>`
}

const PLAIN = { isBold: false, isDim: false, isUnderlined: false, colour: undefined }

const SEQUENCE = /\u001B\[([\d;]*)m/

/** The pieces of a line in one style each, without the spaces around them. */
function pieces(line) {
  const found = []
  let style = PLAIN
  let column = 0
  for (const [at, part] of line.split(SEQUENCE).entries()) {
    if (at % 2 === 1) style = part.split(';').reduce(styled, style)
    else {
      const text = part.trim()
      const before = part.length - part.trimStart().length
      if (text !== '') found.push({ column: column + before, style, text })
      column += columns(part)
    }
  }
  return found
}

function styled(style, code) {
  const changes = {
    '': PLAIN,
    0: PLAIN,
    1: { isBold: true },
    2: { isDim: true },
    4: { isUnderlined: true },
    22: { isBold: false, isDim: false },
    24: { isUnderlined: false },
    39: { colour: undefined },
  }
  if (/^3[1-6]$/.test(code)) return { ...style, colour: code }
  if (!(code in changes)) throw new Error(`the picture of a terminal has no style for the code ${code}`)
  return { ...style, ...changes[code] }
}

function plain(line) {
  return line.replaceAll(new RegExp(SEQUENCE, 'g'), '')
}

/** The examples have no wide characters. */
function columns(text) {
  return [...text].length
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
