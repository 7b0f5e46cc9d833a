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

/** Loading every domain takes a second, so that few wait long for the last file of a company. */
const companySize = 6

/** What reaches beyond the databases and houses of its own: the process, its clock, a registry of a domain, hooks for all. */
const reachesBeyond =
  /'node:(child_process|net|worker_threads)'|\bmock\.|globalThis|process\.(env|on|once|kill)|\b(register|contributeTo|describe)[A-Z]\w*\(|^(before|beforeEach|afterEach)\(|^declare module/m

/** A test and the helpers it stands on, as text. */
function readWithHelpers(file: string): string {
  const text = readFileSync(file, 'utf8')
  const helpers = [...text.matchAll(/'(\.[^']*\/test\/[^']+)'/g)].map(([, path = '']) => join(dirname(file), path))
  return [text, ...helpers.map((path) => readFileSync(path, 'utf8'))].join('\n')
}

/**
 * The files as they are run: those of one domain that keep to databases of their own come in company, and so do those with a
 * house of their own, which loads every domain; a file written into `folder` brings them in. The others stay alone.
 */
export function inCompany(files: readonly string[], folder: string): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const alone: string[] = []
  const together = new Map<string, string[]>()
  for (const file of files) {
    const [, domain] = /^server\/domains\/(\w+)\//.exec(file) ?? []
    const text = readWithHelpers(file)
    if (!domain || reachesBeyond.test(text)) {
      alone.push(file)
      continue
    }
    const name = /'#(test\/world\/house|server\/[^']*)'/.test(text) ? `${domain}-house` : domain
    together.set(name, [...(together.get(name) ?? []), file])
  }
  const companies = [...together].flatMap(([name, all]) => {
    const count = Math.ceil(all.length / companySize)
    // Dealt like cards, since what is slow often lies side by side.
    const dealt = Array.from({ length: count }, (_, n) => all.filter((_file, at) => at % count === n))
    return dealt.map((members, n) => writeCompany(join(folder, `${name}-${n + 1}.mjs`), members))
  })
  return [...alone, ...companies]
}

/** The first test lasts until all files are in: when none is left to run, what they opened is closed for all of them. */
function writeCompany(path: string, members: readonly string[]): string {
  const addresses = members.map((file) => pathToFileURL(resolve(file)).href)
  writeFileSync(
    path,
    `import { test } from 'node:test'
const files = ${JSON.stringify(addresses, undefined, 2)}
const arrive = async () => {
  for (const file of files) await import(file)
}
const all = arrive()
test('all of ' + import.meta.filename + ' are here', () => all)
`,
  )
  return path
}
