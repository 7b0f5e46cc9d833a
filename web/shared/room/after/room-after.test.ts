import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Replay, Shelf, ShelfItem, ShowEntry, ShowPage } from '#contracts/live'
import {
  explainingOfEntries,
  explainingOfReplay,
  explainingOfShelf,
  explainingTimeline,
  holding,
} from '../explaining.ts'
import { shelfAfter } from './shelf-after.ts'
import { showAfter, wantsAsking } from './show-after.ts'

const item = (productId: string, amount = 100): ShelfItem => ({
  productId,
  explaining: false,
  explained: 0,
  product: {
    id: productId,
    handle: productId,
    title: { en: productId },
    subtitle: {},
    price: { amount, currency: 'CNY' },
    isSoldOut: false,
    isOnSale: true,
    variants: 1,
  },
})
const shelf = (version: number, ...ids: string[]): Shelf => ({ version, items: ids.map((id) => item(id)) })
const told = (type: ShowEntry['type'], body: object, mediaAt = 0): ShowEntry =>
  ({ seq: 1, at: 1, lane: 'must', type, body, mediaAt }) as ShowEntry
const ids = ({ items }: Shelf) => items.map(({ productId }) => productId).join('')

test('products come to the end, go, and are put in order', () => {
  const added = shelfAfter(shelf(1, 'a', 'b'), told('product-shelved', { version: 2, items: [item('b'), item('c')] }))
  assert.equal(ids(added), 'abc')
  const ordered = shelfAfter(added, told('shelf-ordered', { version: 3, productIds: ['c', 'a'] }))
  assert.equal(ids(ordered), 'cab')
  assert.equal(ids(shelfAfter(ordered, told('product-unshelved', { version: 4, productId: 'a' }))), 'cb')
})

test('an entry older than the shelf changes nothing', () => {
  const was = shelf(5, 'a', 'b')
  assert.equal(shelfAfter(was, told('product-unshelved', { version: 5, productId: 'a' })), was)
  assert.equal(shelfAfter(was, told('product-shelved', { version: 4, items: [item('z')] })), was)
})

test('a new price is on the card whatever the version', () => {
  const after = shelfAfter(shelf(9, 'a'), told('product-changed', { item: item('a', 80) }))
  assert.equal(after.items[0]?.product.price.amount, 80)
})

test('the room follows its state, picture and rules', () => {
  const show = { state: 'planned', picture: 'none', me: { role: 'viewer', rights: [] } } as unknown as ShowPage
  const live = showAfter(show, told('show-state', { state: 'live', at: '2026-06-18T12:00:00.000Z' }), 'me')
  assert.equal(live.state, 'live')
  assert.equal(live.startedAt, '2026-06-18T12:00:00.000Z')
  assert.equal(showAfter(live, told('picture-state', { picture: 'away', at: '' }), 'me').picture, 'away')
  const crew = { personId: 'me', role: 'moderator', rights: ['mute'] }
  assert.deepEqual(showAfter(show, told('crew-changed', crew), 'me').me.rights, ['mute'])
  assert.equal(showAfter(show, told('crew-changed', crew), 'other'), show)
})

test('the page is asked for again only for what concerns this person, or after a while', () => {
  assert.equal(wantsAsking(told('person-sanctioned', { personId: 'me' }), 'me'), 'now')
  assert.equal(wantsAsking(told('person-sanctioned', { personId: 'other' }), 'me'), undefined)
  assert.equal(wantsAsking(told('show-state', { state: 'ended' }), 'me'), 'later')
  assert.equal(wantsAsking(told('chat-line', {}), 'me'), undefined)
})

test('new rules open and close the chat without asking the house', () => {
  const as = (me: Partial<ShowPage['me']>) => ({ me: { role: 'viewer', rights: [], mayChat: true, ...me } }) as ShowPage
  const under = (me: Partial<ShowPage['me']>, chatFor: string) =>
    showAfter(as(me), told('rules-changed', { chatFor, slowModeMs: 0, pinned: '' }), 'me').me
  assert.equal(under({}, 'nobody').chatRefusal, 'live.chat-off')
  assert.equal(under({ role: 'moderator' }, 'nobody').mayChat, true)
  assert.equal(under({ role: 'guest' }, 'members').chatRefusal, 'live.members-only')
  assert.equal(under({ role: 'viewer' }, 'members').mayChat, true)
  assert.equal(under({ follows: false }, 'followers').chatRefusal, 'live.followers-only')
  assert.equal(under({ mayChat: false, chatRefusal: 'live.chat-off' }, 'everyone').mayChat, true)
  assert.equal(under({ mayChat: false, chatRefusal: 'live.muted' }, 'everyone').mayChat, false)
})

test('live and replay show the same product beside the same frame', () => {
  const log = [
    told('explaining', { version: 1, productId: 'a', clipId: 'x', mediaTime: 10_000 }, 10_000),
    { ...told('explaining', { version: 2, productId: 'b', clipId: 'y', mediaTime: 20_000 }, 20_000), seq: 2 },
    { ...told('explaining', { version: 3, mediaTime: 30_000 }, 30_000), seq: 3 },
  ]
  const chapter = (clipId: string, productId: string, from: number) => ({
    clipId,
    productId,
    title: { en: productId },
    from,
    offsetMs: from - 5_000,
    durationMs: 10_000,
  })
  const replay: Replay = {
    showId: 's',
    playlistUrl: '',
    startedAt: '',
    durationMs: 60_000,
    chapters: [chapter('x', 'a', 10_000), chapter('y', 'b', 20_000)],
  }
  const live = explainingTimeline()
  const later = explainingTimeline()
  live.lay(explainingOfEntries(log))
  later.lay(explainingOfReplay(replay))
  for (const moment of [5_000, 10_000, 19_999, 20_000, 29_000, 31_000, 12_000, 40_000]) {
    live.moveTo(moment)
    later.moveTo(moment)
    assert.equal(live.last(1)[0]?.productId, later.last(1)[0]?.productId, `at ${moment}`)
  }
})

test('a shelf read anew tells what is explained now, and a later word of the log holds against it', () => {
  const line = explainingTimeline()
  const start = told('explaining', { version: 4, productId: 'a', clipId: 'x', mediaTime: 10_000 }, 10_000)
  line.lay(explainingOfEntries([start]))
  line.moveTo(12_000)
  assert.equal(holding(line.last(Number.POSITIVE_INFINITY))?.productId, 'a')
  line.lay([explainingOfShelf({ version: 6, items: [] })])
  assert.equal(
    holding(line.last(Number.POSITIVE_INFINITY))?.productId,
    undefined,
    'it was missed that explaining ended',
  )
  line.lay(
    explainingOfEntries([
      {
        ...start,
        seq: 9,
        mediaAt: 13_000,
        body: { version: 7, productId: 'b', clipId: 'y', mediaTime: 13_000 },
      } as ShowEntry,
    ]),
  )
  assert.equal(holding(line.last(Number.POSITIVE_INFINITY))?.productId, undefined, 'the picture is not there yet')
  line.moveTo(13_000)
  assert.equal(holding(line.last(Number.POSITIVE_INFINITY))?.productId, 'b')
})

test('explaining starts and ends on the shelf too', () => {
  const on = shelfAfter(shelf(1, 'a'), told('explaining', { version: 2, productId: 'a', clipId: 'x', mediaTime: 5 }))
  assert.equal(on.explaining?.productId, 'a')
  assert.equal(shelfAfter(on, told('explaining', { version: 3, mediaTime: 9 })).explaining, undefined)
})
