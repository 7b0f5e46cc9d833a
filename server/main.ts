import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What was compiled once, types taken off, is read at the next start: half the work, and none of the compiler’s memory.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/nightmarket'))
const { describeConfig, readConfig } = await import('#platform/config/config')
const { buildIfStale } = await import('../scripts/build.ts')
const { openHouse } = await import('./open.ts')

/** SIGHUP says that the terminal was closed; whoever wants to be left running by that (`nohup`) takes the terminal away before. */
const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', ...(process.stdin.isTTY ? (['SIGHUP'] as const) : [])]

try {
  const config = readConfig()
  await buildIfStale()
  const house = await openHouse(config)
  house.log.info({ settings: describeConfig(config) }, 'the house is open')
  console.info(`\n  夜市 Nightmarket is open: ${house.address}\n`)
  let isClosing = false
  const close = () => {
    if (isClosing) return
    isClosing = true
    // A second signal means the person does not want to wait.
    for (const signal of endings) process.once(signal, () => process.exit(1))
    house.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of endings) process.once(signal, close)
  onceLeftAlone(close)
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  if (error instanceof Error && error.name === 'Error') console.error(error.stack, error.cause ?? '')
  process.exit(1)
}

/**
 * Whoever stops npm stops the shell in which it has started this, and nothing else: that the shell is gone is then the only sign.
 */
function onceLeftAlone(close: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    close()
  }, 1_000)
  watch.unref()
}
