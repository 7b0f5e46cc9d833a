import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as wire from '#contracts/messaging'
import { newId } from '#kernel/id'
import { testHouse, type Visitor } from '#test/world/house'

const { member, guest } = await testHouse()
const agent = await member('An', 'service')
const operator = await member('Op', 'operator')

async function asks(who: Visitor, text: string) {
  const { id } = await who.call(wire.openConversation, { body: { shop: true } })
  await who.call(wire.sayMessage, { params: { conversationId: id }, body: { id: newId(), text } })
  return id
}

test('the inbox is for those who answer, its clocks for those who manage', async () => {
  const visitor = await member('Vi')
  const id = await asks(visitor, 'hello')
  await assert.rejects(visitor.call(wire.listCases), ({ status }: { status: number }) => status === 403)
  await assert.rejects(
    visitor.call(wire.claimCase, { params: { conversationId: id } }),
    ({ status }: { status: number }) => status === 403,
  )
  const { rules } = await agent.call(wire.getServiceRules)
  await assert.rejects(
    agent.call(wire.changeServiceRules, { body: rules }),
    ({ status }: { status: number }) => status === 403,
  )
  await operator.call(wire.changeServiceRules, { body: { ...rules, firstMinutes: 5 } })
  assert.equal((await agent.call(wire.getServiceRules)).rules.firstMinutes, 5)
})

test('who waits longest stands on top; lists page, and are found by name, tag and view', async () => {
  const [one, two] = [await asks(await member('Uno'), 'first'), await asks(await guest(), 'second')]
  await agent.call(wire.tagCase, { params: { conversationId: two }, body: { tags: ['ring'] } })
  const first = await agent.call(wire.listCases, { query: { view: 'queue', limit: 2 } })
  assert.ok(first.next)
  const rest = await agent.call(wire.listCases, { query: { view: 'queue', limit: 20, after: first.next } })
  const ids = [...first.items, ...rest.items].map((item) => item.conversationId)
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(ids.indexOf(one) < ids.indexOf(two))
  const found = await agent.call(wire.listCases, { query: { search: 'Uno' } })
  assert.deepEqual(
    found.items.map((item) => item.conversationId),
    [one],
  )
  const tagged = await agent.call(wire.listCases, { query: { tag: 'ring' } })
  assert.deepEqual(
    tagged.items.map((item) => [item.conversationId, item.person.isGuest]),
    [[two, true]],
  )
  await agent.call(wire.claimCase, { params: { conversationId: one } })
  assert.equal((await agent.call(wire.countCases)).mine, 1)
})

test('an agent says to be there; canned answers are kept under one shortcut each; figures and history go out as CSV', async () => {
  await agent.call(wire.setOwnAgent, { body: { isPresent: true, skills: ['rings', 'rings'], most: 3 } })
  await agent.call(wire.setOwnAgent, { body: { isPresent: false, skills: ['rings'], most: 3 } })
  const { items } = await agent.call(wire.listAgents)
  assert.deepEqual(
    items.map(({ isPresent, skills, most }) => [isPresent, skills, most]),
    [[false, ['rings'], 3]],
  )
  const cannedId = newId()
  await agent.call(wire.putCanned, { params: { cannedId }, body: { shortcut: 'Hi', text: 'Hello {{name}}' } })
  const twin = { params: { cannedId: newId() }, body: { shortcut: 'hi', text: 'Hey' } }
  await assert.rejects(agent.call(wire.putCanned, twin), { code: 'messaging.shortcut-taken' })
  assert.deepEqual(
    (await agent.call(wire.listCanned)).items.map(({ shortcut }) => shortcut),
    ['hi'],
  )
  await agent.call(wire.removeCanned, { params: { cannedId } })
  await assert.rejects(agent.call(wire.removeCanned, { params: { cannedId } }), { code: 'messaging.unknown-canned' })
  const id = await asks(await member('Csv'), 'for the file')
  const history = await agent.call(wire.exportCase, { params: { conversationId: id } })
  assert.match(history, /for the file/)
  assert.match(await agent.call(wire.exportCases, { query: { view: 'all' } }), /Csv/)
  const span = {
    from: new Date(Date.now() - 3_600_000).toISOString(),
    until: new Date(Date.now() + 60_000).toISOString(),
  }
  assert.match(await agent.call(wire.exportServiceFigures, { query: span }), /first_answer_median_seconds/)
})
