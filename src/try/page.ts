import { heads } from '../../rules/heads.ts'
import { isPreset } from '../config/presets.ts'
import { safeFix } from '../engine/fixing/finding-fixes.ts'
import { plainLine } from '../report/text/plain-text.ts'
import { grouped } from '../text/numbered.ts'
import type { Checked } from './checker.ts'
import { elementById } from './elements.ts'
import { findingsView, type GoTo, summaryText } from './findings-view.ts'
import { onFile } from './on-file.ts'
import type { Answer, Question } from './question.ts'
import { recordView } from './record-view.ts'
import { selectWords } from './select-words.ts'
import { openWorkerQueue } from './worker-queue.ts'

/** In milliseconds: a pause in typing. */
const PAUSE = 150

/** In characters. Pasting a longer text takes a browser minutes; setting it takes no time. */
const LONG_PASTE = 50_000

/** What the button that undoes says after it has undone. */
const REDO = 'Redo'

const box = elementById('text', HTMLTextAreaElement)
const preset = elementById('preset', HTMLSelectElement)
const summary = elementById('summary', HTMLElement)
const findings = elementById('findings', HTMLElement)
const results = elementById('results', HTMLElement)
const seen = elementById('seen', HTMLElement)
const record = elementById('record', HTMLElement)
const fix = elementById('fix', HTMLButtonElement)
const undo = elementById('undo', HTMLButtonElement)
const printed = elementById('printed', HTMLElement)

const rules = new Map(heads.map((head) => [head.id, head]))
const queue = openWorkerQueue(elementById('worker', HTMLScriptElement).text, show)
const goTo: GoTo = (span, from) => {
  goneFrom = from
  for (const one of document.querySelectorAll('[aria-current]')) one.removeAttribute('aria-current')
  from.parentElement?.setAttribute('aria-current', 'true')
  selectWords(box, span)
}

/** The text that the last question was about. */
let asked = ''
/** The text before it was last replaced, unless there was none. */
let before = ''
/** The button that last led into the text. */
let goneFrom: HTMLElement | undefined
let pause: ReturnType<typeof setTimeout> | undefined

box.addEventListener('input', () => {
  results.ariaBusy = 'true'
  clearTimeout(pause)
  pause = setTimeout(check, PAUSE)
})
box.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? ''
  if (pasted.length < LONG_PASTE) return
  event.preventDefault()
  const { selectionEnd, selectionStart, value } = box
  replaceText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd), 'Undo')
})
box.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') goneFrom?.focus()
})
preset.addEventListener('change', check)
fix.addEventListener('click', () => ask('fix'))
undo.addEventListener('click', () => {
  replaceText(before, undo.textContent === REDO ? 'Undo' : REDO)
  box.focus()
})
elementById('example', HTMLButtonElement).addEventListener('click', () => {
  replaceText(elementById('example-text', HTMLTemplateElement).content.textContent ?? '', 'Undo')
})
onFile((result) => {
  if ('text' in result) replaceText(result.text, 'Undo')
  else say(result.problem)
})
// A text box prints only what is in view.
addEventListener('beforeprint', () => (printed.textContent = box.value))
check()

function check(): void {
  if (box.value.trim() === '') {
    clear()
    say('Nothing to check yet.')
  } else ask('check')
}

function ask(kind: Question['kind']): void {
  clearTimeout(pause)
  results.ariaBusy = 'true'
  // No place counts a byte-order mark.
  if (box.value.startsWith('\uFEFF')) box.setRangeText('', 0, 1, 'preserve')
  asked = box.value
  const { value } = preset
  queue.ask({
    kind,
    pasted: { text: asked, preset: isPreset(value) ? value : 'recommended', time: Date.now() },
  })
}

function show(answer: Answer): void {
  // The reader has typed on, and the next question is on its way.
  if (box.value !== asked) return
  results.ariaBusy = 'false'
  switch (answer.kind) {
    case 'check': {
      const { checked } = answer
      say(summaryText(checked))
      findings.replaceChildren(...findingsView(checked, rules, goTo))
      showFixes(checked)
      seen.hidden = checked.record === undefined
      record.replaceChildren(...(checked.record ? recordView(checked.record, goTo) : []))
      return
    }
    case 'fix':
      if (answer.fixed.fixes.length === 0) fix.hidden = true
      else replaceText(answer.fixed.text, answer.fixed.fixes.length === 1 ? 'Undo the fix' : 'Undo the fixes')
      box.focus()
      return
    case 'failure':
      clear()
      say(`geolint failed: ${plainLine(answer.message)}`)
  }
}

function showFixes({ findings: found }: Checked): void {
  const count = found.filter(({ finding }) => safeFix(finding)).length
  fix.hidden = count === 0
  fix.textContent = count === 1 ? 'Apply the safe fix' : `Apply the ${grouped(count)} safe fixes`
}

function clear(): void {
  results.ariaBusy = 'false'
  fix.hidden = true
  seen.hidden = true
  findings.replaceChildren()
}

/** A screen reader reads out what changes here, so the same words are not written again. */
function say(text: string): void {
  if (summary.textContent !== text) summary.textContent = text
}

/** `title` names the button that undoes it, which stays until something else is replaced. */
function replaceText(text: string, title: string): void {
  const replaced = box.value
  box.value = text
  if (replaced !== '' && replaced !== box.value) before = replaced
  undo.hidden = before === '' || before === box.value
  undo.textContent = title
  check()
}
