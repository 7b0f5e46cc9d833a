import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startEmbedded } from '#platform/db/embedded'
import { careless } from '#test/world/careless'
import { scratchFolder } from '#test/world/scratch'
import { buildIfStale } from './build.ts'
import { inCompany, onlyReckons } from './test/companies.ts'

/**
 * `npm test`: types, style, then everything that runs, on one PostgreSQL: the server of DATABASE_URL, or an embedded one
 * that is made for the run and removed after it. `npm test -- <path>…` runs only those test files.
 */
const only = process.argv.slice(2)

const failed: string[] = []
let isInterrupted = false
// Whoever interrupts a run interrupts its children too; what they stood on is then taken away in good order.
process.on('SIGINT', () => {
  isInterrupted = true
})

/** A part that fails does not keep the others from being run: one run tells everything that is wrong. */
async function run(
  title: string,
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (isInterrupted) return
  console.log(`\n— ${title}`)
  told(title, await once(spawn(command, args, { stdio: 'inherit', env: environment }), 'exit'))
}

/** The same for what keeps one processor busy and is run beside others: what it says is told when it has ended. */
async function runBeside(title: string, command: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [ended, ...words] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  console.log(`\n— ${title}\n${words.join('').trimEnd()}`)
  told(title, ended)
}

function told(title: string, [status, signal]: unknown[]): void {
  if (status === 0) return
  failed.push(title)
  console.error(`\n${title}: failed (${signal ?? status})`)
}

const bin = (name: string) => join('node_modules', '.bin', name)

async function withPostgres(use: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.DATABASE_URL
  if (given) return use(given)
  const folder = scratchFolder('nightmarket-tests')
  chmodSync(folder, 0o711) // the database's own account must get in
  const server = await startEmbedded(join(folder, 'postgres'), careless)
  try {
    await use(server.url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runTests(url: string): Promise<void> {
  const { DATABASE_URL: _given, ...rest } = process.env
  // There are many processes; what one has compiled the others need not.
  const NODE_COMPILE_CACHE = join('node_modules', '.cache', 'compiled')
  const environment = { ...rest, TEST_DATABASE_URL: url, NODE_COMPILE_CACHE }
  const files = only.length > 0 ? only : globSync(['{contracts,server,web,test,scripts,bench}/**/*.test.ts'])
  const serverTests = files.filter((file) => file.endsWith('.test.ts')).sort()
  const together = serverTests.filter(onlyReckons)
  const test = async (title: string, own: readonly string[], ...how: string[]) =>
    own.length > 0 && run(title, process.execPath, ['--test', ...how, ...own], environment)
  await test('rules', together, '--test-isolation=none', '--test-force-exit')
  const apart = serverTests.filter((file) => !together.includes(file))
  const companies = join('test-results', 'companies')
  await test('integration and journeys', only.length > 0 ? apart : inCompany(apart, companies), '--test-concurrency=3')
  const browse = (title: string, ...how: string[]) =>
    run(title, bin('playwright'), ['test', '--config', 'test/browser/playwright.config.ts', ...how], environment)
  const specs = only.filter((file) => file.endsWith('.spec.ts'))
  if (specs.length > 0) await browse('browser', '--workers=1', ...specs)
  if (only.length > 0) return
  await browse('browser, two at once', '--project=every-screen', '--project=two-at-once')
  await browse('browser, one by one', '--project=one-by-one')
}

if (only.length === 0) {
  await Promise.all([
    runBeside('types', bin('tsc')),
    runBeside('types of the web', bin('tsc'), '-p', 'web'),
    runBeside('style', bin('biome'), 'check', '--error-on-warnings', '.'),
    runBeside('nothing unused', bin('knip')),
  ])
}
console.log('\n— pages')
await buildIfStale()
await withPostgres(runTests)
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
process.exitCode = isInterrupted ? 130 : Math.min(failed.length, 1)
