import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { system, type Work } from '#platform/work'
import { reactions } from '../reactions.ts'
import { communityWorld } from '../test/world.ts'
import { listRequests } from './people.ts'
import { askToJoin, decideRequest } from './request.ts'
import { removeMember, setRole } from './role.ts'

const on = await communityWorld()
const { mei, li } = on

/** Lets those hear what circles have stated so far who listen to it. */
async function hear(...names: (keyof typeof reactions)[]): Promise<void> {
  for (const name of names) {
    const react = reactions[name] as (work: Work, data: unknown) => Promise<void>
    for (const fact of await on.facts(name)) await on.perform(system, (work) => react(work, fact))
  }
}
const toldOf = async (personId: string) => {
  const { rows } = await sql<{ kind: string; detail: { reason?: string } }>`
    select kind, detail from messaging.notice where person_id = ${personId} order by id`.execute(on.db)
  // Told in one moment, in no order.
  return rows.map(({ kind, detail }) => [kind, detail.reason]).toSorted()
}

test('who decides hears who asks, and who asked hears the answer, their role and why they were shown out', async () => {
  const bo = await on.someone('Bo')
  const circleId = await on.circle(mei, { joining: 'asked' })
  await on.perform(bo, (work) => askToJoin(work, circleId, 'Tea'))
  const [request] = (await listRequests(on.db, circleId, {})).items
  await on.perform(mei, (work) => decideRequest(work, request?.id ?? '', true))
  await on.perform(mei, (work) => setRole(work, circleId, bo.id, 'core'))
  await on.perform(mei, (work) => removeMember(work, circleId, bo.id, 'Sold wares'))
  await hear(
    'community.circle-asked',
    'community.circle-request-settled',
    'community.circle-role-set',
    'community.circle-member-removed',
  )
  assert.deepEqual(await toldOf(mei.id), [['circle-asked', undefined]])
  assert.deepEqual(await toldOf(bo.id), [
    ['circle-let-in', undefined],
    ['circle-role-set', undefined],
    ['circle-shown-out', 'Sold wares'],
  ])
  assert.deepEqual(await toldOf(li.id), [])
})
