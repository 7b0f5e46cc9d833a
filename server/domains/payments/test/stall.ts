import { readConfig } from '#platform/config/config'
import { createLog } from '#platform/log/index'
import { openSecrets } from '#platform/secrets'
import type { Actor } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'
import { guest, person } from '#test/world/people'
import type { PaymentsHouse } from '../house.ts'
import { things } from './things.ts'

/** A database with things to be paid for and a sandbox to pay them with; nothing goes round by itself. */
export async function stall(settings: Record<string, string> = {}) {
  const world = await testDatabase()
  const shelf = await things(world)
  const config = { ...readConfig({ NIGHTMARKET_SANDBOX: 'on', ...settings }), dataFolder: '' }
  const house: PaymentsHouse = {
    ...world,
    config,
    secrets: openSecrets('', 'x'.repeat(40)),
    log: createLog({ level: 'silent' }),
  }
  const buyer = guest('Bo')
  const ordered = (amount = 1290, who: Actor = buyer) => shelf.ordered(who, amount, noon)
  return { ...world, ...shelf, house, buyer, service: person('Lin', 'service'), ordered }
}
