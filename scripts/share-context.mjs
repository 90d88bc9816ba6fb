const COPY = /\{\s*\.\.\.context,\s*sliceSerialize: events\[index\]\[2\]\.sliceSerialize\s*\}/g
const SHARED = '((context.sliceSerialize = events[index][2].sliceSerialize), context)'

/**
 * A plug-in of the bundler for mdast-util-from-markdown, which copies its context for every event: on Node 20 that
 * takes a quarter of the time of parsing. No handler keeps or changes the context itself, so one serves all events.
 */
export const shareContext = {
  name: 'share-context',
  transform(code, id) {
    if (!/mdast-util-from-markdown[\\/]lib[\\/]index\.js$/.test(id)) return undefined
    if (code.match(COPY)?.length !== 3)
      throw new Error(`${id} copies its context otherwise than expected; adapt scripts/share-context.mjs`)
    return code.replace(COPY, SHARED)
  },
}
