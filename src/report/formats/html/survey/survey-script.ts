/**
 * What a page does to its tables if scripts run: titles of columns become buttons that sort, and a box above filters
 * rows by name. The page is complete without it. A policy admits it by its hash, so it never contains anything else.
 */
export const SURVEY_SCRIPT = `
const { compare } = new Intl.Collator('en')
const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()
const grouped = (count) => count.toLocaleString('en')

function create(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

/** What a row is sorted by: a number, or words without those that are printed small. */
function keyOf(cell, sort) {
  const words = (cell.querySelector('.name') ?? cell).textContent.trim()
  return sort === 'number' ? Number(words.replaceAll(',', '')) : words
}

/** Numbers begin with the greatest, words with A; a second press turns the order round. Rows without words come last. */
function sortRows(table, head) {
  const { sort } = head.dataset
  const first = sort === 'number' ? 'descending' : 'ascending'
  const other = first === 'ascending' ? 'descending' : 'ascending'
  const order = head.ariaSort === first ? other : first
  for (const cell of head.parentElement.cells) cell.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', order)
  const sign = order === 'ascending' ? 1 : -1
  const [body] = table.tBodies
  const keyed = Array.from(body.rows, (row) => ({ row, key: keyOf(row.cells[head.cellIndex], sort) }))
  keyed.sort(({ key: a }, { key: b }) =>
    sort === 'number' ? sign * (a - b) : (a === '') - (b === '') || sign * compare(a, b),
  )
  for (const { row } of keyed) body.append(row)
}

function filterBox(table) {
  const rows = Array.from(table.tBodies[0].rows, (row) => ({ row, name: fold(row.cells[0].textContent) }))
  const box = create('input', { type: 'search', autocomplete: 'off', spellcheck: false })
  const status = create('span', { className: 'note' })
  status.setAttribute('role', 'status')
  box.addEventListener('input', () => {
    const wanted = fold(box.value.trim())
    for (const { name, row } of rows) row.hidden = !name.includes(wanted)
    const shown = rows.filter(({ row }) => !row.hidden).length
    status.textContent = wanted === '' ? '' : grouped(shown) + ' of ' + grouped(rows.length)
  })
  return create('p', { className: 'find' }, create('label', {}, 'Find a ' + table.dataset.noun + ' ', box), ' ', status)
}

for (const table of document.querySelectorAll('table.survey')) {
  for (const head of table.querySelectorAll('th[data-sort]')) {
    const button = create('button', { type: 'button' }, ...head.childNodes)
    button.addEventListener('click', () => sortRows(table, head))
    head.append(button)
  }
  table.classList.add('sortable')
  table.before(filterBox(table))
}
`
