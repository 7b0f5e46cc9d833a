import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { addMember, openSession } from '#domains/identity/index'
import { readConfig } from '#platform/config/config'
import { system } from '#platform/work'
import { type OpenHouse, openHouse } from '#server/open'
import { findChromium } from '#test/browser/chromium'
import { buildIfStale } from './build.ts'
import { shoot } from './screens/shoot.ts'
import { waitForDemo } from './screens/wait-for-demo.ts'

/**
 * `npm run screens`: opens a demo house of its own on free ports, takes a picture of every main screen on a phone and a
 * desktop, in Chinese and English, light and dark, and writes them to `docs/screens`. `npm run screens -- home desk` takes only
 * those. A database server is taken from DATABASE_URL, else the house brings its own.
 */
const only = process.argv.slice(2)
const output = join(import.meta.dirname, '../docs/screens')

/** A cookie of somebody who may do everything, so that the staff's screens open too. */
async function cookieOfOwner({ perform, secrets }: OpenHouse): Promise<string> {
  return perform(system, async (work) => {
    const personId = await addMember(work, { name: '店长', email: 'screens@example.org', roles: ['owner'] })
    return openSession(work, secrets, personId)
  })
}

/** So that cart and checkout have something to show. */
async function putIntoCart(address: string, cookie: string, variantId: string): Promise<void> {
  const { ok, status } = await fetch(`${address}/api/cart/lines`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie, 'idempotency-key': variantId },
    body: JSON.stringify({ variantId, quantity: 2 }),
  })
  if (!ok) throw new Error(`Putting something into the cart was answered ${status}.`)
}

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-screens-'))
chmodSync(folder, 0o711) // the database's own account must get in
await buildIfStale()
const config = readConfig({
  ...process.env,
  NIGHTMARKET_DATA: folder,
  NIGHTMARKET_DEMO: 'on',
  NIGHTMARKET_LOG: 'error',
})
const house = await openHouse({ ...config, NIGHTMARKET_HOST: '127.0.0.1', PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const { executablePath, args } = await findChromium()
const browser = await chromium.launch({ executablePath, args })
try {
  mkdirSync(output, { recursive: true })
  const cookie = await cookieOfOwner(house)
  const demo = await waitForDemo(house.address)
  await putIntoCart(house.address, cookie, demo.variantId)
  await shoot({ browser, address: house.address, cookie, demo, output, only })
} finally {
  await browser.close()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
}
