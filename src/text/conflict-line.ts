/** The line at which a merge by git has put two versions of the same lines one below the other. */
export function conflictLine(text: string): number | undefined {
  if (!text.includes('<<<<<<< ')) return undefined
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex((line) => line.startsWith('<<<<<<< '))
  const middle = lines.indexOf('=======', start)
  const isEnded = middle > start && lines.slice(middle).some((line) => line.startsWith('>>>>>>> '))
  return start !== -1 && isEnded ? start + 1 : undefined
}
