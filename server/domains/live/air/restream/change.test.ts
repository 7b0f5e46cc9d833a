import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import { openSecrets } from '#platform/secrets'
import { stage } from '#test/world/stage'
import type { LiveHouse } from '../../house/parts.ts'
import { endShow } from '../../show/turn.ts'
import { addRestream, type RestreamDraft, removeRestream, switchRestream } from './change.ts'
import { findRestreams, targetsOf } from './queries.ts'
import { seal, unseal } from './seal.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const bo = await on.someone('Bo')
const secrets = openSecrets('', 'x'.repeat(40))
const draft: RestreamDraft = { name: 'Elsewhere', address: 'rtmp://live.example.org/app/', key: 'very-secret' }
const add = (showId: string, who = mei, part: Partial<RestreamDraft> = {}) =>
  on.perform(who, (work) => addRestream(work, secrets, showId, { ...draft, ...part }))
const parts = { db: on.db, secrets, streaming: { health: () => undefined } } as unknown as LiveHouse

test('a key is kept sealed, is given to the streaming side only, and opens in its own row only', async () => {
  const showId = await on.onAir(mei)
  const id = await add(showId)
  assert.deepEqual(await targetsOf(parts, showId), [{ id, url: 'rtmp://live.example.org/app/very-secret' }])
  const shown = await findRestreams(parts, showId)
  assert.deepEqual(shown, [{ id, name: 'Elsewhere', address: draft.address, state: 'waiting' }])
  assert.ok(!JSON.stringify([shown, await on.facts('live.restream-added')]).includes('very-secret'))
  const sealed = seal(secrets, id, 'very-secret')
  assert.ok(!sealed.includes('very-secret'))
  assert.equal(unseal(secrets, id, sealed), 'very-secret')
  assert.throws(() => unseal(secrets, newId(), sealed))
  sealed[30] = (sealed[30] ?? 0) ^ 1
  assert.throws(() => unseal(secrets, id, sealed))
})

test('one that is switched off is no target, and one that is removed is forgotten', async () => {
  const showId = await on.onAir(mei)
  const id = await add(showId)
  await on.perform(mei, (work) => switchRestream(work, showId, id, false))
  assert.deepEqual(await targetsOf(parts, showId), [])
  assert.equal((await findRestreams(parts, showId))[0]?.state, 'off')
  const remove = () => on.perform(mei, (work) => removeRestream(work, showId, id))
  await remove()
  await assert.rejects(remove(), { code: 'live.unknown-restream' })
  await assert.rejects(
    on.perform(mei, (work) => switchRestream(work, showId, id, true)),
    {
      code: 'live.unknown-restream',
    },
  )
})

test('eight platforms at most, real addresses only, by those who run the show, while it lasts', async () => {
  const showId = await on.onAir(mei)
  await assert.rejects(add(showId, bo), { code: 'live.not-yours' })
  await assert.rejects(add(showId, mei, { address: 'rtmp://' }), { code: 'live.bad-address' })
  const outcomes = await Promise.all(
    Array.from({ length: 9 }, () =>
      add(showId).then(
        () => 'added',
        (error) => error.code,
      ),
    ),
  )
  assert.deepEqual(
    outcomes.filter((outcome) => outcome !== 'added'),
    ['live.too-many-restreams'],
  )
  await on.perform(mei, (work) => endShow(work, showId))
  await assert.rejects(add(showId), { code: 'live.ended' })
})
