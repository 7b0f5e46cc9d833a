import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrationSources } from '#server/migrations'

/**
 * What only reckons shares one process, since starting one costs more than most of these tests. Whatever uses the test world,
 * another process, a socket, or puts something else in the place of the clock or of a global is not of it.
 */
export function onlyReckons(file: string): boolean {
  if (!/^(server|contracts|web)\//.test(file)) return false
  return !/'([^']*\/test\/|#test\/|#server\/|node:fs|node:(child_process|http|net|worker_threads)|pg')|\bmock\.|globalThis|process\.env/.test(
    readFileSync(file, 'utf8'),
  )
}

/** Loading every domain takes a second of a processor; more files to a company would keep the last one long after the others. */
const companySize = 16

/** What reaches beyond a file's own time and its own databases and houses: the process, its clock, a global. */
const reachesBeyond = /\bmock\.|globalThis|process\.(on|once)\b|process\.env\S* =/

/** What lasts in a process, but is put anew by whoever puts something there as well. */
const registering = /\b(?:register|contributeTo|describe)[A-Z]\w*(?=\()/g

/** A test and the helpers it stands on, as text. */
function readWithHelpers(file: string): string {
  const text = readFileSync(file, 'utf8')
  const helpers = [...text.matchAll(/'(\.[^']*\/test\/[^']+)'/g)].map(([, path = '']) => join(dirname(file), path))
  return [text, ...helpers.map((path) => readFileSync(path, 'utf8'))].join('\n')
}

/** Those take longest and are begun first: files are run in the order of their names. */
const ofAll = 'all-domains'

/**
 * Whom a file may share a process with: those with a house, which load every domain anyway, those of domains without one,
 * or those of the platform. Who fills registries only meets those of the domain who fill the same.
 */
function companyOf(file: string, text: string): string {
  const [, part = 'texts', domain] = /^server\/(\w+)\/(\w+)\//.exec(file) ?? []
  const registries = new Set(text.match(registering)?.sort())
  if (registries.size > 0) return [part === 'domains' ? domain : part, ...registries].join('-')
  return /'#(test\/world\/house|server\/[^']*)'/.test(text) ? ofAll : part
}

/** The place of a file's domain in the order of domains. */
function rankOf(file: string): number {
  const [, domain] = /^server\/domains\/(\w+)\//.exec(file) ?? []
  return migrationSources.findIndex(({ owner }) => owner === domain)
}

/**
 * The files as they are run: those that keep to databases and houses of their own come in company, one after the other in
 * one process; a file written into `folder` brings them in. The others stay alone.
 */
export function inCompany(files: readonly string[], folder: string): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const texts = new Map(files.map((file) => [file, readWithHelpers(file)]))
  const [alone = [], together = []] = [true, false].map((is) =>
    files.filter((file) => reachesBeyond.test(texts.get(file) ?? '') === is),
  )
  const companies = Map.groupBy(together, (file) => companyOf(file, texts.get(file) ?? ''))
  return [
    ...alone,
    ...[...companies].flatMap(([name, all]) =>
      deal(all).map((members, n) => writeCompany(join(folder, `${name}-${n + 1}.mjs`), members)),
    ),
  ]
}

/**
 * Dealt like cards, since what is slow often lies side by side. Lower domains come first: what those above them put in
 * their registries is not there yet, as it is not when one of their files is run by itself.
 */
function deal(files: readonly string[]): string[][] {
  const sorted = files.toSorted((one, other) => rankOf(one) - rankOf(other))
  const count = Math.ceil(files.length / companySize)
  return Array.from({ length: count }, (_, n) => sorted.filter((_file, at) => at % count === n))
}

/**
 * Each file is a test and what it tests are parts of it, so that its hooks are its own and what it opened is closed before
 * the next one is brought in. None of its tests begins before all of it is there.
 */
function writeCompany(path: string, members: readonly string[]): string {
  const addresses = members.map((file) => [file, pathToFileURL(resolve(file)).href])
  writeFileSync(
    path,
    `import { test } from 'node:test'
for (const [file, address] of ${JSON.stringify(addresses, undefined, 2)}) {
  test(file, async (whole) => {
    const all = import(address)
    whole.before(() => all)
    await all
  })
}
`,
  )
  return path
}
