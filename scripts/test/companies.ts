import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

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
const companySize = 11

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

/**
 * Whom a file may share a process with: those with a house load every domain anyway, others only what their place needs;
 * who fills registries only meets who fills the same.
 */
function companyOf(file: string, text: string): string {
  const hasHouse = /'#(test\/world\/house|server\/[^']*)'/.test(text)
  const place = hasHouse ? 'houses' : (/^server\/(?:domains\/)?(\w+)\//.exec(file)?.[1] ?? 'texts')
  return [place, ...new Set(text.match(registering)?.sort())].join('-')
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

/** Dealt like cards, since what is slow often lies side by side. */
function deal(files: readonly string[]): string[][] {
  const count = Math.ceil(files.length / companySize)
  return Array.from({ length: count }, (_, n) => files.filter((_file, at) => at % count === n))
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
