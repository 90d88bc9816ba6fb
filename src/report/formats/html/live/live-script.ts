/**
 * What a page does that a browser keeps open: it loads itself again when its server says that there is another page, and
 * keeps what the reader has hidden.
 */
export const LIVE_SCRIPT = `
const KEY = 'geolint hidden'
const boxes = [...document.querySelectorAll('.filters input')]
const hidden = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
for (const box of boxes) if (hidden.includes(box.value)) box.checked = false
addEventListener('pagehide', () => {
  const shown = boxes.map(({ value }) => value)
  const now = boxes.filter(({ checked }) => !checked).map(({ value }) => value)
  sessionStorage.setItem(KEY, JSON.stringify([...hidden.filter((value) => !shown.includes(value)), ...now]))
})
new EventSource('changes').addEventListener('message', () => location.reload())
`
