import process from 'node:process'

import { addMember, openSession } from '#domains/identity/index'
import { answerRequest } from '#domains/messaging/conversation/answer-request'
import { openConversation } from '#domains/messaging/conversation/open'
import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import { type Actor, system } from '#platform/work'
import { openHouse } from '#server/open'
import type { Person } from './people.ts'

/** A whole house of the bench at a port that stays the same however often it is killed. Answers over its channel. */
const config = readConfig({ ...process.env, NIGHTMARKET_HOST: '127.0.0.1', NIGHTMARKET_DEMO: 'off' })
const house = await openHouse({ ...config, NIGHTMARKET_RTMP_PORT: 0 })

async function makePerson(nth: number): Promise<Person & { readonly actor: Actor }> {
  return house.perform(system, async (work) => {
    const name = `Person ${nth}`
    const id = await addMember(work, { name, email: `${newId()}@example.org` })
    const actor: Actor = { id, kind: 'member', name, roles: [], may: new Set() }
    return { id, cookie: await openSession(work, house.secrets, id), conversationId: '', actor }
  })
}

/** Members in pairs, each pair with a conversation in which both may speak. */
async function makePeople(count: number): Promise<Person[]> {
  const people: Person[] = []
  for (let nth = 0; nth < count; nth += 2) {
    const [one, two] = [await makePerson(nth), await makePerson(nth + 1)]
    const conversationId = await house.perform(one.actor, (work) => openConversation(work, { personId: two.id }))
    await house.perform(two.actor, (work) => answerRequest(work, conversationId, true))
    for (const { id, cookie } of [one, two]) people.push({ id, cookie, conversationId })
  }
  return people
}

process.on('message', async ({ people }: { people?: number }) => {
  process.send?.(people === undefined ? { ready: true } : await makePeople(people))
})
process.on('disconnect', () => process.exit())
