import { expect, type Page } from '@playwright/test'
import { createBatch, listProducts } from '#contracts/catalogue'
import { listCircles, readRecommended } from '#contracts/community'
import { listDraws, listRedPackets } from '#contracts/draws'
import { listManagedShows } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Visitor } from '../../world/house.ts'
import { pathsOf } from '../faults.ts'
import type { Sight } from './look.ts'

async function first(owner: Visitor, state: 'live' | 'planned' | 'replay') {
  const query = { all: true, state }
  const found = async () => (await owner.call(listManagedShows, { query })).items
  await expect.poll(async () => (await found()).length, { timeout: 120_000, intervals: [500] }).toBeGreaterThan(0)
  // Of two that are live the later one is recorded for its replay, and over within the minute.
  return (await found()).reduce((one, other) => ((other.startedAt ?? '') < (one.startedAt ?? '') ? other : one))
}

const press =
  (name: RegExp, role: 'button' | 'tab' = 'button') =>
  (page: Page) =>
    page.getByRole(role, { name }).first().click()

async function firstProductId(owner: Visitor): Promise<string> {
  return (await owner.call(listProducts, { query: { limit: 1 } })).items[0]!.id
}

/** A batch by the house's own path and by its GS1 Digital Link. */
async function batchPaths(owner: Visitor, productId: string): Promise<string[]> {
  const batch = { lot: 'L2611', gtin: '6901234567892', origin: { zh: '安溪', en: 'Anxi' } }
  const { id, path } = await owner.call(createBatch, { params: { productId }, body: batch })
  return [`/batches/${id}`, path]
}

/** What a guest comes by and what the house's owner does, in this order. */
export async function presentSights(owner: Visitor): Promise<Record<'guest' | 'owner', Sight[]>> {
  const [live, planned] = [await first(owner, 'live'), await first(owner, 'planned')]
  const productId = await firstProductId(owner)
  const sights: Record<'guest' | 'owner', Sight[]> = {
    guest: [
      { name: 'home', address: '/', isCrossed: true },
      { name: 'live list', address: '/live' },
      { name: 'coming up', address: '/live?tab=upcoming' },
      { name: 'product', address: `/products/${productId}`, isCrossed: true },
      ...(await batchPaths(owner, productId)).map((address) => ({ name: 'batch', address })),
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
export async function pastSights(owner: Visitor): Promise<Sight[]> {
  const { id } = await first(owner, 'replay')
  return [
    { name: 'after', address: `/shows/${id}` },
    { name: 'replay', address: `/replays/${id}`, until: ['isPlaying'] },
    ...(await proofs(owner)),
    ...(await community(owner)),
  ]
}

/** Pages of the community with something on them. */
async function community(owner: Visitor): Promise<Sight[]> {
  const posted = async () => (await owner.call(readRecommended, { query: { limit: 20 } })).items
  await expect.poll(async () => (await posted()).length, { timeout: 60_000, intervals: [500] }).toBeGreaterThan(5)
  const { post } = (await posted()).find(({ post }) => post.topics.length > 0)!
  const { items: circles } = await owner.call(listCircles, { query: { limit: 1 } })
  return [
    { name: 'note', address: `/posts/${post.id}`, isCrossed: true },
    { name: 'topic', address: `/topics/${post.topics[0]!.id}` },
    { name: 'author', address: `/people/${post.author.id}` },
    { name: 'circle', address: `/circles/${circles[0]!.id}` },
    { name: 'reviewed', address: `/products/${await firstProductId(owner)}/reviews` },
  ]
}

/** The draw and the red packet of that show, which anybody checks in their own browser. */
async function proofs(owner: Visitor): Promise<Sight[]> {
  const drawn = async () => (await owner.call(listDraws, { query: { state: 'settled' } })).items[0]
  const given = async () =>
    (await owner.call(listRedPackets, { query: {} })).items.find(({ state }) => state === 'ended')
  await expect.poll(async () => (await drawn()) && (await given()), { timeout: 30_000 }).toBeTruthy()
  const isRight = { shows: '[data-tone="right"]' }
  return [
    { name: 'proof of a draw', address: `/draws/${(await drawn())?.id}/proof`, ...isRight },
    { name: 'proof of a red packet', address: `/red-packets/${(await given())?.id}/proof`, ...isRight },
  ]
}
