import { describeConfig, readConfig } from '#platform/config/config'
import { buildIfStale } from '../scripts/build.ts'
import { openHouse } from './open.ts'

try {
  const config = readConfig()
  await buildIfStale()
  const house = await openHouse(config)
  house.log.info({ settings: describeConfig(config) }, 'the house is open')
  console.info(`\n  夜市 Nightmarket is open: ${house.address}\n`)
  const close = () => {
    // A second signal means the person does not want to wait.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
    house.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  if (error instanceof Error && error.name === 'Error') console.error(error.stack, error.cause ?? '')
  process.exit(1)
}
