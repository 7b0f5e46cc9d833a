import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { createProduct } from '#contracts/catalogue'
import * as live from '#contracts/live'
import type { Role } from '#contracts/permissions'
import { addMember, openSession } from '#domains/identity/index'
import { readConfig } from '#platform/config/config'
import type { Database } from '#platform/db/database'
import type { FlvTag } from '#platform/streaming/media/flv-reader'
import { type Loop, playLoop } from '#platform/streaming/rtmp/loop'
import { system } from '#platform/work'
import { openHouse } from '#server/open'
import { buildIfStale } from '../../scripts/build.ts'
import { freshDatabase } from '../world/database.ts'
import { type Visitor, visitorAt } from '../world/house.ts'
import { until } from '../world/until.ts'

const clip = new URL('../../server/domains/demo/clip/night-market.flv', import.meta.url)
export const framesPerSecond = 25

/** A whole house with its pages on free ports, for tests through a browser. */
export interface ShowStage {
  readonly address: string
  /** For what only time could bring about. */
  readonly db: Database
  member(name: string, ...roles: Role[]): Promise<Visitor>
  /** A context in which this member is signed in, or nobody. */
  signedIn(browser: Browser, visitor: Visitor | undefined, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Plays the clip into a show; `sentAt` gets the wall clock of the last sending of each frame. */
  publish(key: string, sentAt?: Map<number, number>): Promise<Loop>
  close(): Promise<void>
}

/** Opens it, without the demo unless `settings` say so. */
export async function openShowStage(settings: Record<string, string> = {}): Promise<ShowStage> {
  await buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-browser-'))
  chmodSync(folder, 0o711) // the database's own account must get in
  const config = readConfig({
    ...(process.env.TEST_DATABASE_URL ? { DATABASE_URL: await freshDatabase() } : {}),
    NIGHTMARKET_DATA: folder,
    NIGHTMARKET_HOST: '127.0.0.1',
    NIGHTMARKET_DEMO: 'off',
    NIGHTMARKET_LOG: 'error',
    ...settings,
  })
  const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
  const { port } = house.http.server.address() as { port: number }
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    db: house.db,
    async member(name, ...roles) {
      const { id, cookie } = await house.perform(system, async (work) => {
        const email = `${name.toLowerCase()}-${Math.random().toString(36).slice(2)}@example.org`
        const personId = await addMember(work, { name, email, roles })
        return { id: personId, cookie: await openSession(work, house.secrets, personId) }
      })
      return visitorAt(address, cookie, id)
    },
    async signedIn(browser, visitor, options = {}) {
      const context = await browser.newContext({ serviceWorkers: 'block', ...options })
      if (!visitor) return context
      await context.addCookies(
        visitor.cookie.split('; ').map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return { name, value: value.join('='), url: address }
        }),
      )
      return context
    },
    publish(key, sentAt) {
      const onTag = ({ kind, at }: FlvTag) => {
        if (kind === 9) sentAt?.set(Math.round((at * framesPerSecond) / 1000), Date.now())
      }
      return playLoop({ file: readFileSync(clip), url: `rtmp://127.0.0.1:${house.rtmpPort}/live/${key}`, onTag })
    },
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface PlannedShow {
  readonly host: Visitor
  readonly showId: string
  readonly productIds: readonly string[]
  readonly key: string
}

/** A show of a new host with products of these names on its shelf, planned for half an hour from now. */
export async function planShow(stage: ShowStage, ...titles: readonly string[]): Promise<PlannedShow> {
  const host = await stage.member('阿岚', 'host', 'operator')
  const productIds: string[] = []
  for (const zh of titles) {
    const variants = [{ values: [], price: 12_900, stock: 88 }]
    productIds.push((await host.call(createProduct, { body: { title: { zh }, status: 'active', variants } })).id)
  }
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const body = { title: { zh: '灯下好物', en: 'By lamplight' }, startsAt, productIds }
  const { id: showId } = await host.call(live.planShow, { body })
  const { key } = await host.call(live.getStreamKey, { params: { showId } })
  return { host, showId, productIds, key }
}

/** Publishes and waits until viewers are told that the picture runs. */
export async function goOnAir(stage: ShowStage, show: PlannedShow, sentAt?: Map<number, number>): Promise<Loop> {
  const loop = await stage.publish(show.key, sentAt)
  await until(async () => {
    const page = await show.host.call(live.getShow, { params: { showId: show.showId } })
    return page.state === 'live' && page.picture === 'live' ? true : undefined
  })
  return loop
}
