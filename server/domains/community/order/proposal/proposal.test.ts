import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { BallotChoice } from '#contracts/community'
import { type Actor, system } from '#platform/work'
import { getCircle } from '../../circle/queries.ts'
import { reading } from '../../tables.ts'
import { communityWorld } from '../../test/world.ts'
import { readRights, setRights } from '../trust/rights/read.ts'
import { advanceProposal } from './advance.ts'
import { proposalBooks } from './books.ts'
import { getHouseRules, noteHouseRulesSeen } from './house.ts'
import { supportProposal, voteOnRules, withdrawProposal } from './part.ts'
import { outcomeOf } from './proposal.ts'
import { proposeRules } from './propose.ts'
import { listProposals, readProposal } from './queries.ts'
import { settleProposal } from './settle.ts'

const on = await communityWorld()
const { mei, li } = on
const day = 86_400_000
const put = (text: ReturnType<typeof sql>) => on.db.transaction().execute((tx) => text.execute(tx))
const give = (who: Actor, level: number) =>
  put(sql`
    insert into community.trust (person_id, earned, given, given_by, changed_at)
    values (${who.id}, 0, ${level}, 'x', ${on.clock.now()}) on conflict (person_id) do update set given = ${level}`)
const owner = await on.someone('Owner')
const boss = await on.someone('Boss', ['owner'])

await on.perform(boss, async (work) => {
  const rights = await readRights(work.tx)
  await setRights(work, { ...rights, vote: { ...rights.vote, supporters: 2, quorumPercent: 50 } })
})

/** A circle with so many members who may vote. */
async function circleWith(members: number) {
  const circleId = await on.circle(owner, { rules: ['Be kind'] })
  const people: Actor[] = []
  for (let nth = 0; nth < members; nth++) {
    const who = await on.someone(`Member${nth}`)
    await give(who, 1)
    await on.join(who, circleId)
    people.push(who)
  }
  on.clock.advance(1000)
  return { circleId, people }
}
const propose = (who: Actor, circleId?: string, rules = ['Be kind', '不发广告']) =>
  on.perform(who, (work) => proposeRules(work, { ...(circleId && { circleId }), rules, reason: crypto.randomUUID() }))
const support = (who: Actor, id: string) => on.perform(who, (work) => supportProposal(work, id))
const vote = (who: Actor, id: string, choice: BallotChoice) => on.perform(who, (work) => voteOnRules(work, id, choice))
const advance = async (id: string, days: number) => {
  on.clock.advance(days * day)
  await on.perform(system, (work) => advanceProposal(work, id))
}
const settle = (who: Actor, id: string, isInForce: boolean, answer = '') =>
  on.perform(who, (work) => settleProposal(work, id, { isInForce, answer }))
const read = (id: string, who: Actor = owner) => readProposal(on.db, id, who, on.clock.now())
const wrong = async () => (await Promise.all(proposalBooks.map(({ find }) => find(on.db)))).flat()

test('enough have to vote, and enough of those who take a side to say yes', () => {
  const asked = { quorumPercent: 20, sharePercent: 60 }
  assert.equal(outcomeOf({ yes: 6, no: 4, abstain: 0, eligible: 50 }, asked), 'passed')
  assert.equal(outcomeOf({ yes: 5, no: 4, abstain: 1, eligible: 50 }, asked), 'failed')
  assert.equal(outcomeOf({ yes: 9, no: 0, abstain: 0, eligible: 50 }, asked), 'failed')
  assert.equal(outcomeOf({ yes: 0, no: 0, abstain: 20, eligible: 20 }, asked), 'failed')
})

test('rules are proposed, supported, discussed, voted on and put into force, and members are shown them anew', async () => {
  const { circleId, people } = await circleWith(4)
  const [one, two, three] = people as [Actor, Actor, Actor]
  const id = await propose(one, circleId)
  assert.equal((await read(id)).state, 'gathering')
  await assert.rejects(vote(two, id, 'yes'), { code: 'community.vote-closed' })
  await Promise.all([support(two, id), support(two, id), support(three, id).catch(() => undefined)])
  assert.equal((await read(id)).state, 'discussing')
  await assert.rejects(propose(two, circleId, ['Other']), { code: 'community.proposal-open' })
  await advance(id, 3)
  for (const [who, choice] of [
    [one, 'yes'],
    [two, 'yes'],
    [three, 'no'],
  ] as const)
    await vote(who, id, choice)
  assert.deepEqual([(await read(id)).yes, (await read(id, one)).hasVoted], [0, true])
  await assert.rejects(vote(one, id, 'no'), { code: 'community.ballot-cast' })
  await assert.rejects(settle(owner, id, true), { code: 'community.vote-open' })
  await advance(id, 3)
  const { state, yes, no, eligible } = await read(id)
  assert.deepEqual([state, yes, no, eligible], ['passed', 2, 1, 4])
  await assert.rejects(settle(one, id, true), { code: 'community.no-circle-right' })
  await Promise.all([settle(owner, id, true), settle(owner, id, true)])
  const circle = await getCircle(reading(on.db), circleId, one)
  assert.deepEqual([circle.rules, circle.hasUnseenRules], [['Be kind', '不发广告'], true])
  assert.deepEqual(await wrong(), [])
})

test('a secret vote holds who voted and not what; of two at once by one person one counts', async () => {
  const { circleId, people } = await circleWith(3)
  const id = await propose(owner, circleId)
  await advance(id, 3)
  const [one] = people as [Actor]
  const done = await Promise.allSettled([vote(one, id, 'yes'), vote(one, id, 'no')])
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
  const { rows } = await sql<{ choice: string | null }>`
    select choice from community.rule_ballot where proposal_id = ${id}`.execute(on.db)
  assert.deepEqual(rows, [{ choice: null }])
  await assert.rejects(put(sql`update community.rule_ballot set choice = 'yes' where proposal_id = ${id}`))
  assert.deepEqual(await wrong(), [])
})

test('who came after the proposal, or is not trusted enough, has no vote; a level lost meanwhile neither', async () => {
  const { circleId, people } = await circleWith(2)
  const [one] = people as [Actor]
  const id = await propose(owner, circleId)
  on.clock.advance(1000)
  const late = await on.someone('Late')
  await give(late, 2)
  await on.join(late, circleId)
  await advance(id, 3)
  await assert.rejects(vote(late, id, 'yes'), { code: 'community.not-eligible' })
  assert.equal((await read(id, late)).missing, 'member')
  await give(one, 0)
  await assert.rejects(vote(one, id, 'yes'), { code: 'community.not-eligible' })
  assert.equal((await read(id, one)).missing, 'level')
  await advance(id, 3)
  assert.equal((await read(id)).state, 'failed')
})

test('what passed is refused only with a reason, and not put into force when the rules were changed since', async () => {
  const { circleId, people } = await circleWith(2)
  const id = await propose(owner, circleId)
  await advance(id, 3)
  for (const who of people) await vote(who, id, 'yes')
  await advance(id, 3)
  await put(sql`update community.circle set rules = '{Changed}' where id = ${circleId}`)
  await assert.rejects(settle(owner, id, true), { code: 'community.rules-changed-since' })
  await assert.rejects(settle(owner, id, false, ' '), { code: 'community.reason-needed' })
  await settle(owner, id, false, 'The rules went on meanwhile.')
  const { state, answer } = await read(id)
  assert.deepEqual([state, answer], ['refused', 'The rules went on meanwhile.'])
})

test('the rules of the house are changed the same way, named where the house wants it, and shown until they were seen', async () => {
  await on.perform(boss, async (work) => {
    const rights = await readRights(work.tx)
    await setRights(work, { ...rights, vote: { ...rights.vote, isSecret: false, quorumPercent: 0 } })
  })
  const member = await on.someone('Member')
  await give(member, 1)
  on.clock.advance(1000)
  const id = await propose(boss, undefined, ['真诚分享'])
  await assert.rejects(
    on.perform(li, (work) => withdrawProposal(work, id)),
    { code: 'community.not-yours' },
  )
  await advance(id, 3)
  await vote(member, id, 'no')
  await vote(member, id, 'yes')
  await advance(id, 3)
  const { yes, no, named } = await read(id, mei)
  assert.deepEqual([yes, no, named?.map(({ person, choice }) => [person.id, choice])], [1, 0, [[member.id, 'yes']]])
  await settle(boss, id, true)
  const shown = await getHouseRules(on.db, member)
  assert.deepEqual([shown.isUnseen, shown.before], [true, []])
  on.clock.advance(1_000)
  const later = await on.someone('Later')
  await sql`update identity.person set joined_at = ${on.clock.now()} where id = ${later.id}`.execute(on.db)
  assert.equal((await getHouseRules(on.db, later)).isUnseen, false)
  const agree = (version: number) => on.perform(member, (work) => noteHouseRulesSeen(work, version))
  await agree(shown.version - 1)
  assert.equal((await getHouseRules(on.db, member)).isUnseen, true)
  await agree(shown.version + 9)
  await agree(1)
  const { rules, isUnseen } = await getHouseRules(on.db, member)
  assert.deepEqual([rules, isUnseen], [['真诚分享'], false])
  assert.equal((await listProposals(on.db, { isOfHouse: true, q: '真诚' })).items[0]?.id, id)
})

test('a proposal nobody supports fails in time, and its author may take it back before the vote', async () => {
  const { circleId, people } = await circleWith(1)
  const [one] = people as [Actor]
  const id = await propose(one, circleId)
  await advance(id, 14)
  assert.equal((await read(id)).state, 'failed')
  const again = await propose(one, circleId)
  await on.perform(one, (work) => withdrawProposal(work, again))
  assert.equal((await read(again)).state, 'withdrawn')
})
