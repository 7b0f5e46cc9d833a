import assert from 'node:assert/strict'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { domains } from '#server/domains'

interface Source {
  readonly file: string
  readonly text: string
  readonly lines: number
  readonly isTest: boolean
  /** Set for files of a domain. */
  readonly domain: string | undefined
  readonly imports: readonly string[]
  /** The imports that exist when it runs: without types. */
  readonly uses: readonly string[]
}

/** `import type`, its source; or the source of a bare or dynamic import. */
const importing =
  /(?:^|\n)\s*(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(?\s*['"]([^'"]+)['"]/g
const patterns = ['{server,contracts,test,scripts,bench}/**/*.{ts,js}', 'web/**/*.{ts,tsx,css}']
const sources: readonly Source[] = globSync(patterns, { exclude: (path) => path.includes('node_modules') }).map(
  (file) => {
    const text = readFileSync(file, 'utf8')
    const found = [...text.matchAll(importing)]
    return {
      file,
      text,
      lines: text.trimEnd().split('\n').length,
      isTest:
        /\.(test|spec)\.tsx?$/.test(file) ||
        file.startsWith('test/') ||
        file.includes('/test/') ||
        /\/(?:fake|test)-/.test(file),
      domain: /^server\/domains\/([^/]+)\//.exec(file)?.[1],
      imports: found.map(([, , from, bare]) => from ?? bare ?? ''),
      uses: found.filter(([, type]) => !type).map(([, , from, bare]) => from ?? bare ?? ''),
    }
  },
)
const production = sources.filter((source) => !source.isTest)
const order = domains.map(({ name }) => name)

/** Fails with every file that breaks a law, not only the first. */
function assertNone(broken: readonly string[]): void {
  assert.deepEqual([...new Set(broken)], [])
}

/** Where an import leads, from the root of the repository; undefined for packages. */
function target(file: string, name: string): string | undefined {
  const aliases: Readonly<Record<string, string>> = {
    '#contracts/': 'contracts/',
    '#kernel/': 'server/kernel/',
    '#platform/': 'server/platform/',
    '#domains/': 'server/domains/',
    '#server/': 'server/',
    '#test/': 'test/',
    '#web/': 'web/',
  }
  const alias = Object.keys(aliases).find((prefix) => name.startsWith(prefix))
  if (alias) return `${aliases[alias]}${name.slice(alias.length)}`
  return name.startsWith('.') ? new URL(name, `file:///${file}`).pathname.slice(1) : undefined
}

test('there is something to look at', () => {
  assert.ok(production.length > 50)
  assert.ok(sources.some(({ imports }) => imports.includes('#kernel/refusal')))
})

test('a domain reaches another only through its index, and only downwards', () => {
  assertNone(
    production.flatMap(({ file, domain, imports }) =>
      imports.flatMap((name) => {
        const path = target(file, name) ?? ''
        const other = /^server\/domains\/([^/]+)\//.exec(path)?.[1]
        if (!domain || !other || other === domain) return []
        if (!/^server\/domains\/[^/]+\/index(?:\.ts)?$/.test(path)) return [`${file} reaches inside ${other}: ${name}`]
        return order.indexOf(other) < order.indexOf(domain) ? [] : [`${file} looks up at ${other}`]
      }),
    ),
  )
})

test('kernel imports nothing of ours; contracts import no server; platform knows no domain', () => {
  const laws: readonly [RegExp, RegExp][] = [
    [/^server\/kernel\//, /^(?!server\/kernel\/)/],
    [/^contracts\//, /^(?!contracts\/)/],
    [/^server\/platform\//, /^server\/domains|^web\//],
    [/^web\//, /^server\/(?!kernel\/)/],
    [/^server\//, /^(?:test|bench|web)\//],
  ]
  assertNone(
    production.flatMap(({ file, imports }) =>
      imports.flatMap((name) => {
        const path = target(file, name)
        const isBroken = path !== undefined && laws.some(([from, to]) => from.test(file) && to.test(path))
        return isBroken ? [`${file} imports ${name}`] : []
      }),
    ),
  )
})

test('the rules of a noun know no transport, no database and no platform', () => {
  assertNone(
    production.flatMap(({ file, domain, uses }) => {
      const [folder, leaf] = file.split('/').slice(-2)
      if (!domain || `${folder}.ts` !== leaf) return []
      return uses
        .filter((name) => /^(?:fastify|kysely|ws|pg|#platform)/.test(name))
        .map((name) => `${file} imports ${name}`)
    }),
  )
})

test('nobody names another domain’s tables', () => {
  const schemas = new Map([
    ...order.map((name): [string, string] => [name, `server/domains/${name}/`]),
    ['platform', 'server/platform/'],
    ['room', 'server/platform/realtime/'],
  ])
  const naming =
    /\b(?:from|join|into|update|table|references|selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\s*\(?\s*['"`]?([a-z]+)\.[a-z_]+/g
  const files = [
    ...production.filter(({ file }) => file.startsWith('server/')),
    ...globSync('server/**/*.sql').map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  ]
  assertNone(
    files.flatMap(({ file, text }) =>
      [...text.matchAll(naming)].flatMap(([phrase, schema = '']) => {
        const owner = schemas.get(schema)
        return owner && !file.startsWith(owner) ? [`${file} names ${phrase}`] : []
      }),
    ),
  )
})

test('parts of the web never import parts of another noun, and an app never imports another app', () => {
  const noun = (path: string) => /^web\/([^/]+)\/parts\/([^/]+)\//.exec(path)
  const app = (path: string) => /^web\/(viewer|studio|console)\//.exec(path)?.[1]
  assertNone(
    production.flatMap(({ file, imports }) =>
      imports.flatMap((name) => {
        const path = target(file, name)
        if (path === undefined || !file.startsWith('web/')) return []
        const [own, other] = [noun(file), noun(path)]
        if (own && other && own[2] !== other[2]) return [`${file} imports ${name}`]
        return app(path) && app(path) !== app(file) ? [`${file} imports ${name}`] : []
      }),
    ),
  )
})

test('no file grows past 300 lines', () => {
  assertNone(sources.filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file}: ${lines}`))
})

test('a component is one file of at most 150 lines', () => {
  assertNone(
    sources
      .filter(({ file, lines }) => file.endsWith('.tsx') && lines > 150)
      .map(({ file, lines }) => `${file}: ${lines}`),
  )
})

test('no folder has more than 20 entries; a test, a style and a folder of the same name count with their file', () => {
  const folders = new Set(sources.map(({ file }) => file.split('/').slice(0, -1).join('/')))
  for (const folder of [...folders])
    for (let up = folder; up.includes('/'); up = up.slice(0, up.lastIndexOf('/'))) folders.add(up)
  assertNone(
    [...folders].flatMap((folder) => {
      const entries = new Set(readdirSync(folder).map((name) => name.replace(/\..*$/, '')))
      return entries.size > 20 ? [`${folder}: ${entries.size}`] : []
    }),
  )
})

test('names say what a thing is', () => {
  // A browser's service worker and an operating system's process are what they are called.
  const terms = /service-worker|process-tree/
  const empty = /(?:^|[/-])(?:services?|managers?|helpers?|utils?|impl|base|data|info|handle|process)(?:[/.-]|$)/i
  assertNone(production.filter(({ file }) => empty.test(file.replace(terms, ''))).map(({ file }) => file))
  assertNone(
    production
      .filter(({ file }) => /^(?:server|contracts|scripts|bench)\//.test(file) && /[A-Z_]/.test(file))
      .map(({ file }) => file),
  )
})

test('nothing is exported by default, and nothing silences the compiler or the linter without its reason', () => {
  const silenced = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore(?!(?:-start|-end)? [\w/]+: \S)/
  assertNone(
    sources
      .filter(({ file, text }) => silenced.test(text) && file !== 'test/architecture.test.ts')
      .map(({ file }) => file),
  )
  assertNone(
    production
      .filter(({ file, text }) => /^export default /m.test(text) && !file.endsWith('.config.ts'))
      .map(({ file }) => file),
  )
})
