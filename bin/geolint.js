#!/usr/bin/env node
import module from 'node:module'

// Node 22 and later cache compiled code between runs. Whoever can write there can run code, so it is inside the package
// and not beside the cache of articles, which the jobs of a CI may share.
module.enableCompileCache?.(`${import.meta.dirname}/../node_modules/.cache/code`)
const { main } = await import('../dist/cli.js')
process.exitCode = await main(process.argv)
