import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { createCouponBatch } from '#domains/promotions/index'
import { later, minutes } from '#test/world/stage'
import { giveFeedback } from '../closing/feedback.ts'
import { publishResults } from '../closing/results.ts'
import { thankDue } from '../closing/thank.ts'
import { confirmVerdict } from '../effect/confirm.ts'
import { effectOf } from '../effect/measure.ts'
import { changeGathering, openGathering } from '../gathering/keep.ts'
import { getGathering } from '../gathering/load.ts'
import { findRun, runGathering } from '../gathering/run-queries.ts'
import { checkIn } from '../sign-up/check-in.ts'
import { reading } from '../tables.ts'
import { sendDue } from '../warm-up/send.ts'
import { eventStage, teaDraft } from './stage.ts'

const on = await eventStage()
const day = minutes(24 * 60)
const cardOf = async (id: string) => effectOf(on.db, await getGathering(reading(on.db), id), on.clock.now())

test('an event opens with its goal, and what it is for stays from then on', async () => {
  const { target: _, ...untold } = teaDraft
  const draft = await on.drafted({ goal: '' })
  const open = (id: string) => on.perform(on.olive, (work) => openGathering(work, id, 1))
  await assert.rejects(open(draft), { code: 'gatherings.goal-missing' })
  const { rows } =
    await sql`update gatherings.gathering set state = 'open', opened_at = now() where id = ${draft} returning id`
      .execute(on.db)
      .catch((error) => ({ rows: [String(error)] }))
  assert.match(String(rows[0]), /goal_first/)
  const id = await on.opened()
  const change = (more: object, version = 2) =>
    on.perform(on.olive, (work) => changeGathering(work, id, { ...teaDraft, ...more, version }))
  for (const more of [
    { goal: '别的' },
    { measure: 'bought' as const },
    { target: 1 },
    { boughtDays: 60 },
    { activeDays: 1 },
  ])
    await assert.rejects(change(more), { code: 'gatherings.goal-frozen' })
  await assert.rejects(sql`update gatherings.gathering set target = 1 where id = ${id}`.execute(on.db), /stays/)
  await change({ place: '别处' })
  await assert.rejects(on.drafted({ ...untold, endsAt: teaDraft.startsAt }), { code: 'gatherings.bad-times' })
  await assert.rejects(on.drafted({ kind: 'online' }), { code: 'gatherings.no-link' })
  await assert.rejects(on.drafted({ rewardBatchId: id }), { code: 'gatherings.no-reward' })
})

test('from plan to effect card: warm-up, door, thanks with a coupon, feedback, purchases, verdict', async () => {
  on.clock.set(later(0))
  const tea = await on.goods('春茶', 50_00)
  const [ann, bo, cai, dan, eve] = await Promise.all(['Ann', 'Bo', 'Cai', 'Dan', 'Eve'].map((name) => on.buyer(name)))
  assert.ok(ann && bo && cai && dan && eve)
  const rewardBatchId = await on.perform(on.olive, (work) =>
    createCouponBatch(work, {
      title: { zh: '谢谢你来' },
      benefit: { kind: 'amount', off: 5_00 },
      threshold: 0,
      total: 1,
      perPerson: 1,
      validity: { kind: 'after-claim', days: 30 },
      claimsFrom: later(-day).toISOString(),
    }),
  )
  const steps = [
    { kind: 'announce' as const, at: later(minutes(60)).toISOString(), text: '新茶到了，一起来喝' },
    { kind: 'news' as const, at: later(day).toISOString(), text: '请带上自己的杯子' },
    { kind: 'reminder' as const, at: later(3 * day - minutes(120)).toISOString(), text: '' },
  ]
  const id = await on.opened({ steps, rewardBatchId, target: 3 })

  await on.comes(id, eve)
  on.clock.set(later(minutes(61)))
  await Promise.all([sendDue(on.house), sendDue(on.house), sendDue(on.house)])
  assert.deepEqual(await on.kindsOf(ann.id), ['event-invited'])
  assert.deepEqual(await on.kindsOf(eve.id), [], 'who has signed up is not asked to')
  for (const who of [ann, bo, cai]) await on.comes(id, who)
  on.clock.set(later(3 * day - minutes(60)))
  await sendDue(on.house)
  await sendDue(on.house)
  // What is sent in one instant has no order.
  assert.deepEqual((await on.kindsOf(bo.id)).toSorted(), ['event-invited', 'event-news', 'event-soon'])
  const run = await runGathering(on.db, id, on.clock.now())
  assert.deepEqual(
    run.steps.map(({ people }) => people),
    [run.invited - 1, 4, 4],
  )

  for (const who of [ann, bo]) await on.perform(on.olive, async (work) => checkIn(work, await on.codeOf(id, who.id)))
  await assert.rejects(
    on.perform(on.olive, (work) => publishResults(work, id, { version: 2, text: '很好' })),
    { code: 'gatherings.not-over' },
  )
  on.clock.set(later(4 * day))
  await on.perform(on.olive, (work) => publishResults(work, id, { version: 2, text: '来了两位，喝了三泡。' }))
  assert.deepEqual(on.queued.at(-1)?.name, 'gatherings.thank')
  await Promise.all([thankDue(on.house), thankDue(on.house)])
  await thankDue(on.house)
  for (const who of [ann, bo])
    assert.equal((await on.kindsOf(who.id)).filter((kind) => kind === 'event-thanks').length, 1)
  assert.ok(!(await on.kindsOf(cai.id)).includes('event-thanks'))
  const { rows: thanked } = await sql<{ has: boolean; missed: boolean }>`
    select coupon_id is not null as has, reward_missed as missed from gatherings.sign_up
    where gathering_id = ${id} and thanked_at is not null order by has`.execute(on.db)
  assert.deepEqual(thanked, [
    { has: false, missed: true },
    { has: true, missed: false },
  ])

  await on.perform(ann, (work) => giveFeedback(work, id, { stars: 4, again: true, text: '茶很香' }))
  await on.perform(ann, (work) => giveFeedback(work, id, { stars: 5, again: true, text: '茶很香' }))
  await assert.rejects(
    on.perform(cai, (work) => giveFeedback(work, id, { stars: 1, again: false, text: '' })),
    { code: 'gatherings.did-not-come' },
  )
  const lines = [{ variantId: tea.variantId, quantity: 1 }]
  await on.bought(ann, lines)
  await on.bought(dan, lines)
  on.clock.set(later(5 * day))
  const early = await cardOf(id)
  assert.equal(early.isFinal, false)
  const confirm = () =>
    on.perform(on.olive, (work) => confirmVerdict(work, id, { verdict: 'continue', note: '规模小，再办一次看看' }))
  await assert.rejects(confirm(), { code: 'gatherings.still-counting' })
  on.clock.set(later(20 * day))
  await on.bought(bo, lines)
  const card = await cardOf(id)
  const { invited, signed, came, tookPart, stars, measured, boughtCame, boughtAway, isSmall, isFinal, proposed } = card
  assert.deepEqual([signed, came, tookPart, stars, measured, isSmall, isFinal], [4, 2, 1, 5, 2, true, true])
  assert.deepEqual(
    [boughtCame, boughtAway],
    [
      { people: 2, bought: 1 },
      { people: invited - 2, bought: 1 },
    ],
  )
  assert.equal(proposed, 'adjust')
  const decided = await Promise.allSettled([confirm(), confirm()])
  assert.deepEqual(decided.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await on.bought(cai, lines)
  assert.equal((await cardOf(id)).verdict?.note, '规模小，再办一次看看')
  await assert.rejects(
    sql`update gatherings.gathering set verdict = 'stop' where id = ${id}`.execute(on.db),
    /verdict stays/,
  )
  assert.deepEqual(await on.wrongBooks(), [])
  const found = await findRun(on.db, { q: '品鉴', phase: 'over' }, on.clock.now(), 10)
  assert.ok(found.some((row) => row.id === id))
})
