/**
 * What a page does that a browser keeps open: it reloads when its server says that there is another page, keeps
 * what the reader has hidden, and says when there is none because of a problem, or because the server has gone.
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
const notice = document.createElement('p')
notice.className = 'notice'
notice.role = 'status'
document.body.prepend(notice)
const shown = /geolint-shown=([\\da-f-]+)/.exec(document.cookie)?.[1] ?? ''
const changes = new EventSource('changes?' + shown)
changes.addEventListener('message', () => {
  // The number of a finding may be another's on the next page.
  history.replaceState(null, '', location.pathname)
  location.reload()
})
changes.addEventListener('problem', ({ data }) => {
  notice.textContent = ['Nothing can be linted until this is fixed:', ...JSON.parse(data)].join('\\n')
})
changes.addEventListener('error', () => {
  notice.textContent = 'geolint is not running any more, so this page may be out of date.'
})
changes.addEventListener('open', () => {
  notice.textContent = ''
})
`
