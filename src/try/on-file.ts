import { messageOf } from '../text/failure.ts'
import { elementById } from './elements.ts'

/** In bytes. A text box with more is slow. */
const LARGEST = 5_000_000

export type FileText = { readonly text: string } | { readonly problem: string }

/** Listens for a file that the reader opens or drops. */
export function onFile(take: (result: FileText) => void): void {
  const input = elementById('file', HTMLInputElement)
  elementById('open', HTMLButtonElement).addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    void takeFirst(input.files)
    // The same file can be opened again after it has changed.
    input.value = ''
  })
  // Without this a browser leaves the page to show a dropped file.
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    void takeFirst(event.dataTransfer?.files)
  })

  async function takeFirst(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0]
    if (file) take(await readText(file))
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

async function readText(file: File): Promise<FileText> {
  const { name, size } = file
  if (size > LARGEST) return { problem: `'${name}' is larger than 5 MB. Check it on the command line.` }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0')
      ? { problem: `'${name}' has a NUL byte. Check that it is a text file, and save it as UTF-8.` }
      : { text }
  } catch (error) {
    return error instanceof TypeError
      ? { problem: `'${name}' is not UTF-8. Save it as UTF-8 and open it again.` }
      : { problem: `'${name}' cannot be read: ${messageOf(error)}` }
  }
}
