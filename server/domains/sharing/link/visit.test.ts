import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { mergePerson } from '#domains/identity/person/merge'
import { noteDevice } from '#domains/identity/session/seen'
import { newId } from '#kernel/id'
import { findWrong } from '#platform/operations/books/index'
import { type Actor, anonymous, system } from '#platform/work'
import { minutes, stage } from '#test/world/stage'
import { linkBooks } from './books.ts'
import { makeLink } from './make.ts'
import { listOwnShares, listShareLinks, listSharers } from './queries.ts'
import { changeLinkSettings } from './setting.ts'
import { findSharers } from './sharers.ts'
import { forgetVisitors, noteNewMember, noteVisit, type Visit } from './visit.ts'
import '../index.ts'

const world = await stage()
const { db, perform, someone, clock, facts } = world
const tea = await world.product('Tea')

const share = (who: Actor, channel: 'link' | 'card' = 'link', subjectId = tea) =>
  perform(who, (work) => makeLink(work, { kind: 'product', subjectId }, channel))
const come = (who: Actor, token: string, more: Partial<Visit> = {}) =>
  perform(who, (work) =>
    noteVisit(work, { token, visitor: newId(), place: '10.0.0.1', secret: Buffer.from('s'), ...more }),
  )
const visitsOf = async (who: Actor) => (await listOwnShares(db, who.id, {})).items[0]?.visits

test('the same person, target and channel are one link, also when it is asked for twice at once', async () => {
  const mei = await someone('Mei')
  const [one, other] = await Promise.all([share(mei), share(mei)])
  assert.equal(one.token, other.token)
  assert.equal(one.path, `/products/${tea}?s=${one.token}`)
  assert.notEqual((await share(mei, 'card')).token, one.token)
  assert.notEqual((await share(await someone('Lin'))).token, one.token)
})

test('who made a link to a show has shared it', async () => {
  const host = await someone('Host', ['host'])
  const showId = await world.onAir(host)
  const [mei, lin] = [await someone('Mei'), await someone('Lin')]
  await perform(mei, (work) => makeLink(work, { kind: 'show', subjectId: showId }, 'card'))
  assert.deepEqual([...(await findSharers(db, { personIds: [mei.id, lin.id], showId }))], [mei.id])
})

test('what is not there, or not on sale, cannot be shared', async () => {
  const mei = await someone('Mei')
  await assert.rejects(share(mei, 'link', newId()), { code: 'catalogue.unknown-product' })
  const home = perform(mei, (work) => makeLink(work, { kind: 'home', subjectId: tea }, 'link'))
  await assert.rejects(home, { code: 'sharing.unknown-target' })
  const nothing = perform(mei, (work) => makeLink(work, { kind: 'product', subjectId: '' }, 'link'))
  await assert.rejects(nothing, { code: 'sharing.unknown-target' })
})

test('a visitor counts once a day, by device and by person, also when two tell of it at once', async () => {
  const [mei, lin] = [await someone('Mei'), await someone('Lin')]
  const { token } = await share(mei)
  const visitor = newId()
  await Promise.all([come(anonymous, token, { visitor }), come(anonymous, token, { visitor })])
  await come(lin, token, { visitor })
  assert.equal(await visitsOf(mei), 1)
  await come(lin, token)
  await come(lin, token)
  assert.equal(await visitsOf(mei), 2)
  clock.advance(minutes(24 * 60))
  await come(lin, token)
  assert.equal(await visitsOf(mei), 3)
  assert.equal((await facts('sharing.link-visited')).filter(({ token: of }) => of === token).length, 3)
  assert.deepEqual(await findWrong(db, linkBooks), [])
})

test('a sharer’s own visits do not count, not even signed out on a device of theirs', async () => {
  const mei = await someone('Mei')
  const { token } = await share(mei)
  await perform(mei, (work) => noteDevice(work, mei.id, 'phone-of-mei'))
  await come(mei, token)
  await come(anonymous, token, { deviceId: 'phone-of-mei' })
  assert.equal(await visitsOf(mei), 0)
  await come(anonymous, token, { deviceId: 'another' })
  assert.equal(await visitsOf(mei), 1)
})

test('a machine that calls itself by many names counts as often as a household, members besides', async () => {
  const mei = await someone('Mei')
  const { token } = await share(mei)
  await Promise.all(Array.from({ length: 26 }, () => come(anonymous, token, { place: '10.9.9.9' })))
  assert.equal(await visitsOf(mei), 20)
  await come(await someone('Lin'), token, { place: '10.9.9.9' })
  assert.equal(await visitsOf(mei), 21)
})

test('a token that is none is not remembered, and one that is for as long as the house says', async () => {
  const [mei, lin] = [await someone('Mei'), await someone('Lin')]
  const { token } = await share(mei)
  assert.equal(await come(lin, '0'.repeat(12)), undefined)
  assert.equal(await come(lin, token), 30)
  await perform(await someone('Boss', ['owner']), (work) => changeLinkSettings(work, { rememberDays: 7 }))
  assert.equal(await come(lin, token), 7)
  await perform(await someone('Boss', ['owner']), (work) => changeLinkSettings(work, { rememberDays: 30 }))
})

test('a guest who comes by a link and then signs up is a newcomer of the last link, once', async () => {
  const [mei, lin] = [await someone('Mei'), await someone('Lin')]
  const [first, last] = [await share(mei), await share(lin)]
  const guest = await someone('Guest', [], 'guest')
  await come(guest, first.token)
  await come(guest, last.token)
  for (let n = 0; n < 2; n++) await perform(system, (work) => noteNewMember(work, guest.id))
  const { items } = await listShareLinks(db, {})
  const newcomers = (token: string) => items.find((link) => link.token === token)?.newcomers
  assert.deepEqual([newcomers(first.token), newcomers(last.token)], [0, 1])
  const { rows } = await sql<{ first_token: string; last_token: string }>`
    select first_token, last_token from sharing.share_touch where person_id = ${guest.id}`.execute(db)
  assert.deepEqual(rows[0], { first_token: first.token, last_token: last.token })
})

test('who signs up after coming is a newcomer too, told by a return that is no visit', async () => {
  const mei = await someone('Mei')
  const { token } = await share(mei)
  const fresh = await someone('Fresh')
  await sql`update identity.person set joined_at = ${clock.now()} where id = ${fresh.id}`.execute(db)
  await come(fresh, token, { isReturn: true })
  const { items } = await listShareLinks(db, { q: token })
  assert.deepEqual([items[0]?.visits, items[0]?.newcomers], [0, 1])
})

test('operators find links and sharers by name, kind and channel, page by page', async () => {
  const wei = await someone('Weiwei')
  const made = [await share(wei), await share(wei, 'card')]
  const page = await listShareLinks(db, { q: 'weiw', limit: 1 })
  assert.deepEqual(
    page.items.map(({ token, sharer, title }) => [token, sharer.name, title.en]),
    [[made[1]?.token, 'Weiwei', 'Tea']],
  )
  const rest = await listShareLinks(db, { q: 'weiw', limit: 1, ...(page.next && { after: page.next }) })
  assert.deepEqual([rest.items[0]?.token, rest.next], [made[0]?.token, undefined])
  assert.deepEqual((await listShareLinks(db, { q: 'weiw', channel: 'qq' })).items, [])
  const { items } = await listSharers(db, { q: 'weiw' })
  assert.deepEqual([items.length, items[0]?.links, items[0]?.name], [1, 2, 'Weiwei'])
  await assert.rejects(listShareLinks(db, { after: 'x' }), { code: 'sharing.bad-cursor' })
})

test('a guest’s links and what brought them go to the member, and both links of one thing lead on', async () => {
  const [mei, guest, lin] = [await someone('Mei'), await someone('Guest', [], 'guest'), await someone('Lin')]
  const [own, asGuest] = [await share(mei), await share(guest)]
  await come(lin, asGuest.token)
  await perform(system, (work) => mergePerson(work, guest.id, mei.id))
  assert.equal((await share(mei)).token, own.token)
  await come(await someone('Bo'), asGuest.token)
  assert.equal(await visitsOf(mei), 2)
})

test('of visitors nothing is left after two days', async () => {
  clock.advance(minutes(3 * 24 * 60))
  await perform(system, forgetVisitors)
  const { rows } = await sql`select from sharing.share_visit`.execute(db)
  assert.equal(rows.length, 0)
})
