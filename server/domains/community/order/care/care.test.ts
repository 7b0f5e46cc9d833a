import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { type Actor, reacting, system } from '#platform/work'
import { person } from '#test/world/people'
import { editPost } from '../../post/edit.ts'
import { getPost } from '../../post/queries.ts'
import { reactions } from '../../reactions.ts'
import { addComment } from '../../talk/comment/add.ts'
import { listComments } from '../../talk/comment/queries.ts'
import { communityWorld, usualNote } from '../../test/world.ts'
import { keepTopics } from '../../topic/keep.ts'
import { readRights, setRights } from '../trust/rights/read.ts'
import { hidesADay, isGrowing, usualRights } from '../trust/rights/rights.ts'
import { hidePending } from './hide.ts'
import { decideMerge, proposeMerge } from './merge.ts'
import { getHideCare, getPostCare, listCareLog, listMergeProposals, listRecommended } from './queries.ts'
import { recommendPost } from './recommend.ts'
import { tagPost } from './tag.ts'
import { undoCare } from './undo.ts'

const on = await communityWorld()
const { mei, li } = on
const owner = person('Wang', 'owner')
const why = { reason: 'ads' } as const
let heard = 0

async function hearFacts() {
  const { rows } = await sql<{ id: number; name: string; data: object; at: Date }>`
    select id, name, data, at from platform.fact where id > ${heard} order by id`.execute(on.db)
  const digest = reacting({ clock: on.clock }, reactions)
  for (const fact of rows) {
    heard = fact.id
    await on.db.transaction().execute((tx) => digest(tx, { ...fact, actorId: 'x' } as never, () => {}))
  }
}

const put = (text: ReturnType<typeof sql>) => on.db.transaction().execute((tx) => text.execute(tx))
const give = (who: Actor, level: number) =>
  put(sql`
    insert into community.trust (person_id, earned, given, given_by, changed_at)
    values (${who.id}, 0, ${level}, 'x', ${on.clock.now()})
    on conflict (person_id) do update set given = ${level}`)
const trusted = async (name: string, level = 3) => {
  const who = await on.someone(name)
  await give(who, level)
  return who
}
const publish = (who: Actor, draft = {}) => on.post(who, { text: crypto.randomUUID(), ...draft })
const hide = (who: Actor, id: string) => on.perform(who, (work) => hidePending(work, { kind: 'post', id }, why))
const stateOf = async (id: string) => (await on.rowOf(id)).state
const decided = (caseId: string, decision: 'keep' | 'hide') =>
  on.perform(system, async (work) =>
    work.record('moderation.case-decided', {
      caseId,
      kind: 'post',
      subjectId: 'x',
      personId: mei.id,
      decision,
      rule: 'ads',
      source: 'report',
      openedAt: on.clock.now().toISOString(),
    }),
  )
const caseOf = async (postId: string) =>
  (
    await sql<{ id: string; hidden: boolean; reports: number }>`
    select id, hidden_at is not null as hidden, reports from moderation.case where subject_id = ${postId}`.execute(
      on.db,
    )
  ).rows
const told = async (personId: string, kind: string) =>
  (await sql`select from messaging.notice where person_id = ${personId} and kind = ${kind}`.execute(on.db)).rows.length

test('newcomers are held short, and each level may do no less than the one below it', async () => {
  const bo = await on.someone('Bo')
  const names = [mei.id, li.id, (await on.someone('Cai')).id]
  await assert.rejects(publish(bo, { mentionIds: names }), { code: 'community.too-many-mentions-yet' })
  await assert.rejects(
    on.post(bo, { media: await Promise.all(Array.from({ length: 5 }, async () => ({ id: await on.upload(bo) }))) }),
    { code: 'community.too-many-pictures' },
  )
  await give(bo, 1)
  await publish(bo, { mentionIds: names })
  assert.equal(isGrowing(usualRights), true)
  const [none, ...others] = usualRights.limits
  const limits = [{ ...none, links: 20 }, ...others] as typeof usualRights.limits
  const set = on.perform(owner, (work) => setRights(work, { ...usualRights, limits }))
  await assert.rejects(set, { code: 'community.limits-must-rise' })
  await on.perform(owner, (work) => setRights(work, { ...usualRights, jury: { fromLevel: 1 } }))
  assert.equal((await readRights(on.db)).jury.fromLevel, 1)
})

test('who is trusted hides at once, pending review; the author is told once, and others may not', async () => {
  const [rui, bo] = [await trusted('Rui'), await trusted('Bo', 2)]
  const author = await on.someone('Author')
  const postId = await publish(author)
  await assert.rejects(hide(bo, postId), { code: 'community.no-care-right' })
  await assert.rejects(hide(author, postId), { code: 'community.not-yourself' })
  await hide(rui, postId)
  await hide(rui, postId)
  assert.equal(await stateOf(postId), 'hidden')
  const [found] = await caseOf(postId)
  assert.deepEqual([found?.hidden, found?.reports], [true, 1])
  await hearFacts()
  assert.equal(await told(author.id, 'held-for-review'), 1)
  const [entry] = (await listCareLog(on.db, {})).items
  assert.deepEqual([entry?.act, entry?.asCore, entry?.outcome], ['hide', false, 'waits'])
})

test('a comment of another is hidden pending review by whom its list shows that they may', async () => {
  const bo = await on.someone('Bo')
  const thing = { kind: 'post', id: await publish(mei) } as const
  const said = await on.perform(mei, (work) => addComment(work, thing, { text: '这个真的不好用' }))
  const seenBy = async (who: Actor) => (await listComments(on.db, thing, who, {})).items.map(({ rights }) => rights)
  assert.deepEqual(await Promise.all([li, bo, mei].map(seenBy)), [[['hide']], [[]], [['remove', 'pin']]])
  const subject = { kind: 'comment', id: said } as const
  const left = async (who: Actor) => (await getHideCare(on.db, subject, who, on.clock.now())).hide?.left
  assert.deepEqual(await Promise.all([li, bo, mei].map(left)), [3, undefined, undefined])
  await assert.rejects(
    on.perform(bo, (work) => hidePending(work, subject, why)),
    { code: 'community.no-care-right' },
  )
  await on.perform(li, (work) => hidePending(work, subject, why))
  assert.deepEqual([await seenBy(bo), (await caseOf(said))[0]?.hidden], [[], true])
})

test('two who hide the same at once both have, and it is hidden once', async () => {
  const people = [await trusted('One'), await trusted('Two')]
  const author = await on.someone('Author')
  const postId = await publish(author)
  const done = await Promise.allSettled(people.map((who) => hide(who, postId)))
  // Whoever comes after it was hidden does not see it any more, as if it were not there.
  for (const one of done) if (one.status === 'rejected') assert.match(one.reason.code, /unknown-(post|thing)$/)
  const rows = await caseOf(postId)
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.reports, done.filter(({ status }) => status === 'fulfilled').length)
  await hearFacts()
  assert.equal(await told(author.id, 'held-for-review'), 1)
})

test('a level that is taken away meanwhile lets nobody hide', async () => {
  const rui = await trusted('Rui')
  const postId = await publish(await on.someone('Author'))
  let hiding: Promise<unknown> = Promise.resolve()
  await on.db.transaction().execute(async (tx) => {
    await sql`update community.trust set given = 1 where person_id = ${rui.id}`.execute(tx)
    hiding = hide(rui, postId).then(
      () => 'hidden',
      (error) => error.code,
    )
    await waitsForLock()
  })
  assert.equal(await hiding, 'community.no-care-right')
  assert.equal(await stateOf(postId), 'published')
})

/** Resolves once some connection waits for a lock. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(on.db)
    if (rows.length > 0) return
  }
}

test('nobody hides more than the number of the day, however many at once; what was wrong takes from it', async () => {
  assert.deepEqual([hidesADay(3, { right: 0, wrong: 1 }), hidesADay(3, { right: 5, wrong: 1 })], [2, 3])
  assert.equal(hidesADay(3, { right: 0, wrong: 9 }), 0)
  const rui = await trusted('Rui')
  const author = await on.someone('Author')
  const posts = [await publish(author), await publish(author), await publish(author), await publish(author)]
  const done = await Promise.allSettled(posts.map((id) => hide(rui, id)))
  assert.deepEqual(
    done.flatMap((one) => (one.status === 'rejected' ? one.reason.code : [])),
    ['community.care-full'],
  )
  const hidden = posts.filter((_, nth) => done[nth]?.status === 'fulfilled')
  const cases = (await Promise.all(hidden.map(caseOf))).flatMap(([first]) => first?.id ?? [])
  assert.equal(cases.length, 3)
  for (const id of cases.slice(0, 2)) await decided(id, 'keep')
  await hearFacts()
  on.clock.advance(86_400_000)
  await hide(rui, await publish(author))
  await assert.rejects(hide(rui, await publish(author)), { code: 'community.care-full' })
  assert.equal(
    (await listCareLog(on.db, { act: 'hide' })).items.filter(({ outcome }) => outcome === 'disagreed').length,
    2,
  )
})

const topicNamed = async (name: string) => {
  const [id] = await on.perform(system, (work) => keepTopics(work, [{ name, folded: name.toLowerCase() }], 'x'))
  assert.ok(id)
  return id
}

test('topics of a note of another are added and taken off, kept through edits, told of and undone by its author', async () => {
  const rui = await trusted('Rui')
  const author = await on.someone('Author')
  const postId = await publish(author)
  const topicId = await topicNamed('Oolong')
  const tag = (isAdded: boolean) => on.perform(rui, (work) => tagPost(work, postId, { topicId, isAdded }))
  await tag(true)
  await tag(true)
  const topics = async () => (await getPost(on.db, postId, author)).topics.map(({ name }) => name)
  assert.deepEqual(await topics(), ['Oolong'])
  const { version, chosenTopics: chosen } = await getPost(on.db, postId, author)
  const draft = { ...usualNote, text: crypto.randomUUID(), topics: chosen }
  await on.perform(author, (work) => editPost(work, postId, draft, version))
  assert.deepEqual(await topics(), ['Oolong'])
  await hearFacts()
  assert.equal(await told(author.id, 'post-tagged'), 1)
  const [entry] = (await getPostCare(on.db, postId, author, on.clock.now())).entries
  assert.ok(entry?.mayUndo)
  const stranger = await on.someone('Stranger')
  await assert.rejects(
    on.perform(stranger, (work) => undoCare(work, entry.id)),
    { code: 'community.care-stays' },
  )
  await Promise.all([author, author].map((who) => on.perform(who, (work) => undoCare(work, entry.id))))
  assert.deepEqual(await topics(), [])
  await tag(false)
  assert.equal((await getPostCare(on.db, postId, author, on.clock.now())).entries.length, 1)
})

test('a core member recommends a note to its circle, once at a time and so often a week, and it stands at the top', async () => {
  const circleId = await on.circle(mei)
  const [core, other, author] = [await on.someone('Core'), await on.someone('Other'), await on.someone('Author')]
  for (const who of [core, other, author]) await on.join(who, circleId)
  await put(sql`update community.circle_member set role = 'core' where person_id in (${core.id}, ${other.id})`)
  const postId = await publish(author, { circleId })
  const recommend = (who: Actor, id = postId, note = 'Read this first') =>
    on.perform(who, (work) => recommendPost(work, id, note))
  await assert.rejects(recommend(author), { code: 'community.not-yourself' })
  await assert.rejects(recommend(await trusted('Rui')), { code: 'community.no-care-right' })
  const done = await Promise.allSettled([recommend(core), recommend(other)])
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
  await hearFacts()
  assert.equal(await told(author.id, 'post-recommended'), 1)
  const now = on.clock.now()
  const [first] = await listRecommended(on.db, circleId, li, now)
  assert.deepEqual([first?.post.id, first?.note], [postId, 'Read this first'])
  const by = first?.by.id === core.id ? core : other
  for (const note of ['写得很细，新手也看得懂', '水温那段值得照着试一次'])
    await recommend(by, await publish(author, { circleId }), note)
  await assert.rejects(recommend(by, await publish(author, { circleId }), '再推荐一篇'), {
    code: 'community.care-full',
  })
  on.clock.advance(8 * 86_400_000)
  assert.deepEqual(await listRecommended(on.db, circleId, li, on.clock.now()), [])
})

test('who is trusted proposes to merge topics, one proposal a topic; staff decide once, and the proposer is told', async () => {
  const [rui, other] = [await trusted('Rui'), await trusted('Other')]
  const [from, into] = [await topicNamed('ColdBrew'), await topicNamed('Cold-brew-tea')]
  const propose = (who: Actor) =>
    on.perform(who, (work) => proposeMerge(work, 'topic', { id: from, intoId: into, note: '同一个东西' }))
  await assert.rejects(propose(await on.someone('New')), { code: 'community.no-care-right' })
  const done = await Promise.allSettled([propose(rui), propose(other)])
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
  const [waiting] = await listMergeProposals(on.db)
  assert.ok(waiting)
  const staff = await on.someone('Staff', ['operator'])
  const decide = () => on.perform(staff, (work) => decideMerge(work, waiting.id, true))
  await Promise.all([decide(), decide()])
  assert.deepEqual(await listMergeProposals(on.db), [])
  await assert.rejects(propose(rui), { code: 'community.topic-merged' })
  await hearFacts()
  assert.equal((await told(rui.id, 'merge-done')) + (await told(other.id, 'merge-done')), 1)
})
