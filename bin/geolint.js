#!/usr/bin/env node
import module from 'node:module'

// Node 22 and later cache compiled code between runs: next to the package, writable only by those who can change it.
const modules = /node_modules[\\/]geolint[\\/]bin$/.test(import.meta.dirname) ? '../..' : '../node_modules'
module.enableCompileCache?.(`${import.meta.dirname}/${modules}/.cache/geolint/code`)
const { main } = await import('../dist/cli.js')
process.exitCode = await main(process.argv)
