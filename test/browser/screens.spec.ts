import { type Browser, expect, type Page, test } from '@playwright/test'
import { createBatch, listProducts } from '#contracts/catalogue'
import { listCircles, readRecommended } from '#contracts/community'
import { listDraws, listRedPackets } from '#contracts/draws'
import { listManagedShows } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Visitor } from '../world/house.ts'
import { type DemoStage, openDemoStage } from './demo-stage.ts'
import { type Look, looks, pathsOf, seriousFaults } from './faults.ts'
import { settle, type settled } from './settled.ts'

interface Sight {
  readonly name: string
  readonly address: string
  /** What has to be true before it is looked at, besides what every page has to be. */
  readonly until?: readonly (keyof typeof settled)[]
  /** What the page has to come to. */
  readonly shows?: string
  /** Looked at by day and by night on the same screen: those that have the colours of all others. */
  readonly isCrossed?: boolean
  /** Goes on to what opens on the same page, each looked at by itself. */
  readonly onward?: readonly ((page: Page) => Promise<void>)[]
}

let stage: DemoStage
let productId: string
/** A batch by the house's own path and by its GS1 Digital Link. */
let batchPaths: readonly string[]
test.beforeAll(async () => {
  // Building the pages, making a database and the demo takes its time on a busy machine.
  test.setTimeout(300_000)
  stage = await openDemoStage()
  const { owner } = stage
  const { items } = await owner.call(listProducts, { query: { limit: 1 } })
  productId = items[0]!.id
  const batch = { lot: 'L2611', gtin: '6901234567892', origin: { zh: '安溪', en: 'Anxi' } }
  const { id, path } = await owner.call(createBatch, { params: { productId }, body: batch })
  batchPaths = [`/batches/${id}`, path]
})
test.afterAll(() => stage?.close())

async function first(state: 'live' | 'planned' | 'replay') {
  const query = { all: true, state }
  const found = async () => (await stage.owner.call(listManagedShows, { query })).items
  await expect.poll(async () => (await found()).length, { timeout: 120_000, intervals: [500] }).toBeGreaterThan(0)
  // Of two that are live the later one is recorded for its replay, and over within the minute.
  return (await found()).reduce((one, other) => ((other.startedAt ?? '') < (one.startedAt ?? '') ? other : one))
}

const press =
  (name: RegExp, role: 'button' | 'tab' = 'button') =>
  (page: Page) =>
    page.getByRole(role, { name }).first().click()

/** What a guest comes by and what the house's owner does, in this order. */
async function present(): Promise<Record<'guest' | 'owner', Sight[]>> {
  const [live, planned] = [await first('live'), await first('planned')]
  const sights: Record<'guest' | 'owner', Sight[]> = {
    guest: [
      { name: 'home', address: '/', isCrossed: true },
      { name: 'live list', address: '/live' },
      { name: 'coming up', address: '/live?tab=upcoming' },
      { name: 'product', address: `/products/${productId}`, isCrossed: true },
      ...batchPaths.map((address) => ({ name: 'batch', address })),
      { name: 'host', address: `/hosts/${live.host.id}` },
      { name: 'guest', address: '/me' },
      { name: 'sign-in', address: '/sign-in', onward: [press(/^(还没有账号|No account)/)] },
      { name: 'reset password', address: '/reset-password?token=one' },
      { name: 'verify e-mail', address: '/verify-email?token=one' },
      { name: 'check', address: '/check' },
      { name: 'before', address: `/shows/${planned.id}` },
      {
        name: 'room',
        address: `/shows/${live.id}`,
        until: ['isPlaying'],
        isCrossed: true,
        onward: [press(/^(购物袋|Shelf)/)],
      },
    ],
    owner: [
      { name: 'messages', address: '/messages' },
      { name: 'me', address: '/me' },
      { name: 'security', address: '/me/security' },
      { name: 'shows', address: '/studio/' },
      {
        name: 'desk',
        address: `/studio/shows/${live.id}`,
        until: ['isPlaying'],
        isCrossed: true,
        onward: [
          press(/^(秩序|Order)/, 'tab'),
          press(/^(本机摄像头|This camera)/, 'tab'),
          press(/^(检查摄像头|Check camera)/),
        ],
      },
    ],
  }
  const seen = [...sights.guest, ...sights.owner].map(({ address }) => address.split('?')[0]!)
  const isSeen = (path: string) => seen.some((one) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(one))
  const others = everyPath().filter((path) => !isSeen(path))
  return { ...sights, owner: [...others.map(withoutExample), ...sights.owner] }
}

/** A screen that nobody has written down here: with nothing to show, where it needs something. */
function withoutExample(path: string): Sight {
  return { name: path, address: path.replaceAll(/\$\w+/g, newId()) }
}

function everyPath(): string[] {
  return [...pathsOf('viewer'), ...pathsOf('studio').map((path) => `/studio${path}`)]
}

/** What is there once the demo's first show has been held and kept. */
async function past(): Promise<Sight[]> {
  const { id } = await first('replay')
  return [
    { name: 'after', address: `/shows/${id}` },
    { name: 'replay', address: `/replays/${id}`, until: ['isPlaying'] },
    ...(await proofs()),
    ...(await community()),
  ]
}

/** Pages of the community with something on them. */
async function community(): Promise<Sight[]> {
  const posted = async () => (await stage.owner.call(readRecommended, { query: { limit: 20 } })).items
  await expect.poll(async () => (await posted()).length, { timeout: 60_000, intervals: [500] }).toBeGreaterThan(5)
  const { post } = (await posted()).find(({ post }) => post.topics.length > 0)!
  const { items: circles } = await stage.owner.call(listCircles, { query: { limit: 1 } })
  return [
    { name: 'note', address: `/posts/${post.id}`, isCrossed: true },
    { name: 'topic', address: `/topics/${post.topics[0]!.id}` },
    { name: 'author', address: `/people/${post.author.id}` },
    { name: 'circle', address: `/circles/${circles[0]!.id}` },
    { name: 'reviewed', address: `/products/${productId}/reviews` },
  ]
}

/** The draw and the red packet of that show, which anybody checks in their own browser. */
async function proofs(): Promise<Sight[]> {
  const drawn = async () => (await stage.owner.call(listDraws, { query: { state: 'settled' } })).items[0]
  const given = async () =>
    (await stage.owner.call(listRedPackets, { query: {} })).items.find(({ state }) => state === 'ended')
  await expect.poll(async () => (await drawn()) && (await given()), { timeout: 30_000 }).toBeTruthy()
  const isRight = { shows: '[data-tone="right"]' }
  return [
    { name: 'proof of a draw', address: `/draws/${(await drawn())?.id}/proof`, ...isRight },
    { name: 'proof of a red packet', address: `/red-packets/${(await given())?.id}/proof`, ...isRight },
  ]
}

async function look(page: Page, sight: Sight, { colorScheme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.goto(stage.address + sight.address)
  await settle(page, ['hasItsTitle', 'hasNoOutline', 'hasItsPictures', ...(sight.until ?? []), 'stands'])
  expect.soft(await page.evaluate('document.documentElement.scrollWidth - screen.width'), sight.name).toBeLessThan(1)
  if (sight.shows) await expect(page.locator(sight.shows).first(), sight.name).toBeVisible()
  // What plays costs more than what looks; a picture that stands still is as good to look at.
  await page.evaluate(`document.querySelector('video')?.pause()`)
  expect.soft(await seriousFaults(page), sight.name).toEqual([])
  for (const goOn of sight.onward ?? []) {
    await goOn(page)
    await settle(page, ['hasNoOutline', 'stands'])
    expect.soft(await seriousFaults(page), `${sight.name}, further on`).toEqual([])
  }
  if (!sight.isCrossed) return
  await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' })
  await settle(page, ['stands'])
  expect.soft(await seriousFaults(page, ['color-contrast']), `${sight.name}, the other time of day`).toEqual([])
}

async function lookAll(browser: Browser, who: Visitor | undefined, sights: readonly Sight[], how: Look) {
  const context = await stage.signedIn(browser, who, { ...how, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const sight of sights) await look(page, sight, how)
  await context.close()
}

test('no screen of viewers and hosts keeps anybody out, at a desk by day or on a phone by night', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const { guest, owner } = await present()
  // At once, because what a screen waits for costs nothing.
  await Promise.all(
    looks.map(async ([, how]) => {
      await lookAll(browser, undefined, guest, how)
      await lookAll(browser, stage.owner, owner, how)
    }),
  )
})

test('neither does what is left of a show, in any of these looks', async ({ browser }) => {
  test.setTimeout(600_000)
  const sights = await past()
  await Promise.all(looks.map(([, how]) => lookAll(browser, undefined, sights, how)))
})
