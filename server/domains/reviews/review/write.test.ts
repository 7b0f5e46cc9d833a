import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { imposeSanction } from '#domains/moderation/index'
import { addWords } from '#domains/moderation/word/change'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { buyers } from '../test/buyers.ts'
import { editReview } from './edit.ts'
import { addFollowUp } from './follow-up.ts'
import { findOwnReview, findProductReviews, getReview } from './queries.ts'
import { removeReview } from './remove.ts'
import { writeReview } from './write.ts'

const { db, clock, perform, clerk, goods, buyer, received, write, reviewed, draft, photo, queued, facts, someone } =
  await buyers()
const shown = async (productId: string, viewerId?: string) =>
  (await findProductReviews(db, productId, {}, { viewerId })).items

test('who received it reviews it, once a line, and others read it', async () => {
  const cup = await goods('cup', 9_900)
  const { who, lineId, reviewId } = await reviewed('林小满', cup, { stars: 4, aspects: { quality: 5, delivery: 2 } })
  const [review] = await shown(cup.productId)
  assert.deepEqual(
    [review?.id, review?.author.name, review?.stars, review?.aspects, review?.goods.title.zh],
    [reviewId, '林小满', 4, { quality: 5, delivery: 2 }, 'cup'],
  )
  await assert.rejects(write(who, lineId), { code: 'reviews.reviewed-already' })
  const told = await facts('reviews.review-written')
  assert.deepEqual([told.at(-1)?.reviewId, told.at(-1)?.stars, told.at(-1)?.isShown], [reviewId, 4, true])
})

test('who did not receive it, or whose parcel is still on its way, cannot', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  await assert.rejects(write(await buyer('Other'), lineId), { code: 'reviews.not-received' })
  await assert.rejects(write(mei, newId()), { code: 'reviews.not-received' })
})

test('of two who send the same review at once one writes it', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  const outcomes = await Promise.allSettled([write(mei, lineId), write(mei, lineId), write(mei, lineId)])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'reviews.reviewed-already')
})

test('the database keeps a second review, and one of what nobody received, out', async () => {
  const cup = await goods('cup', 9_900)
  const { lineId, who } = await reviewed('Mei', cup)
  const insert = (line: string) =>
    sql`
    insert into reviews.review (id, line_id, person_id, product_id, variant_id, is_anonymous, stars, aspects, text, state, written_at)
    values ('x', ${line}, ${who.id}, ${cup.productId}, ${cup.variantId}, false, 5, '{}', 'x', 'shown', now())`.execute(
      db,
    )
  await assert.rejects(insert(lineId), { code: '23505' })
  await assert.rejects(insert('nobody'), { code: '23503' })
  await assert.rejects(
    sql`update reviews.review set aspects = '{"quality": 6}' where line_id = ${lineId}`.execute(db),
    {
      code: '23514',
    },
  )
})

test('a masked review leads to nobody, but its author knows it', async () => {
  const cup = await goods('cup', 9_900)
  const { who } = await reviewed('林小满', cup, { isAnonymous: true })
  const [others] = await shown(cup.productId, 'somebody')
  assert.deepEqual(others?.author, { name: '林***满' })
  assert.equal(others?.isOwn, false)
  assert.equal((await shown(cup.productId, who.id))[0]?.isOwn, true)
})

test('a review says something, and gives stars only for what the house asks about', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  await assert.rejects(write(mei, lineId, { text: ' \u200b\u202e ' }), { code: 'reviews.says-nothing' })
  await assert.rejects(write(mei, lineId, { aspects: { smell: 5 } }), {
    code: 'reviews.unknown-aspect',
    details: { field: 'aspects.smell' },
  })
  await assert.rejects(write(mei, lineId, { photoIds: [lineId] }), { code: 'reviews.unknown-photo' })
  const others = await photo(await buyer('Other'))
  await assert.rejects(write(mei, lineId, { photoIds: [others] }), { code: 'reviews.unknown-photo' })
  await write(mei, lineId, { text: '看\u202e得\u200b见', photoIds: [await photo(mei)] })
  const [review] = await shown(cup.productId)
  assert.deepEqual([review?.text, review?.photos.length], ['看得见', 1])
})

test('what repeats another’s words waits, also when both come at once; what speaks of money for stars waits', async () => {
  const cup = await goods('cup', 9_900)
  const people = await Promise.all(['A', 'B', 'C'].map((name) => buyer(name)))
  const lines: string[] = []
  for (const who of people) lines.push((await received(who, cup)).lineId)
  const same = '这个杯子特别好看，朋友们都说值得买'
  await Promise.all(people.slice(0, 2).map((who, at) => write(who, lines[at] ?? '', { text: same })))
  assert.equal((await shown(cup.productId)).length, 1)
  await write(people[2]!, lines[2] ?? '', { text: '加客服好评返现五元' })
  const own = await findOwnReview(db, people[2]!.id, { lineId: lines[2] ?? '' }, clock.now())
  assert.deepEqual([own?.state, own?.rule], ['waiting', 'incentive'])
  assert.equal((await shown(cup.productId)).length, 1)
  await assert.rejects(getReview(db, own?.id ?? '', { viewerId: people[0]!.id }), { code: 'reviews.unknown-review' })
})

test('a word that the house refuses is refused, and whoever is muted writes nothing', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  await perform(clerk, (work) => addWords(work, { words: ['骗子'], action: 'refuse' }))
  await assert.rejects(write(mei, lineId, { text: '卖家是骗 子' }), { code: 'reviews.words-refused' })
  const place = { scope: 'house', subjectId: '' }
  await perform(clerk, (work) => imposeSanction(work, { place, person: mei, measure: 'mute' }))
  await assert.rejects(write(mei, lineId), { code: 'reviews.muted' })
})

test('one person, and one device, write ten reviews a day', async () => {
  const cups = []
  for (let count = 0; count < 11; count++) cups.push(await goods(`cup ${count}`, 100))
  const mei = await buyer('Mei')
  const { lineIds } = await received(mei, ...cups)
  for (const lineId of lineIds.slice(0, 10)) await write(mei, lineId)
  await assert.rejects(write(mei, lineIds[10] ?? ''), { code: 'reviews.too-many-reviews' })
  const shared = { ...(await buyer('Second')), deviceId: mei.deviceId ?? '' }
  const { lineId } = await received(shared, cups[0]!)
  await assert.rejects(write(shared, lineId), { code: 'reviews.too-many-from-device' })
  clock.advance(86_400_001)
  await write(shared, lineId)
})

test('a review is changed for 30 days, how it was is kept, and a stale change is refused', async () => {
  const cup = await goods('cup', 9_900)
  const { who, reviewId } = await reviewed('Mei', cup, { stars: 5, text: '第一印象很好' })
  const edit = (version: number, text: string) =>
    perform(who, (work) => editReview(work, reviewId, { ...draft({ stars: 2, text }), version }))
  await edit(1, '用了一周坏了')
  await assert.rejects(edit(1, 'x'), { code: 'reviews.changed-meanwhile' })
  const { rows } = await sql<{ stars: number; text: string }>`
    select stars, text from reviews.edition where review_id = ${reviewId}`.execute(db)
  assert.deepEqual(rows, [{ stars: 5, text: '第一印象很好' }])
  const [review] = await shown(cup.productId)
  assert.deepEqual([review?.stars, review?.isEdited], [2, true])
  await assert.rejects(
    perform(await someone('Other'), (work) => editReview(work, reviewId, { ...draft(), version: 2 })),
    { code: 'reviews.unknown-review' },
  )
  clock.advance(30 * 86_400_000)
  await assert.rejects(edit(2, 'x'), { code: 'reviews.edit-over' })
})

test('one follow-up within 180 days, also of two at once', async () => {
  const cup = await goods('cup', 9_900)
  const { who, reviewId } = await reviewed('Mei', cup)
  clock.advance(40 * 86_400_000)
  const follow = (text: string) => perform(who, (work) => addFollowUp(work, reviewId, { text, photoIds: [] }))
  const outcomes = await Promise.allSettled([follow('还是很好'), follow('越用越好')])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const [review] = await shown(cup.productId)
  assert.deepEqual([review?.followUps.length, review?.followUps[0]?.afterDays], [1, 40])
  await assert.rejects(follow('再来'), { code: 'reviews.follow-ups-used' })
  const late = await reviewed('Lin', cup)
  clock.advance(180 * 86_400_000)
  await assert.rejects(
    perform(late.who, (work) => addFollowUp(work, late.reviewId, { text: 'x', photoIds: [] })),
    { code: 'reviews.follow-up-over' },
  )
})

test('a review that is taken away leaves no word, photo, history or file, and is not written again', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  const reviewId = await write(mei, lineId, { text: '独一无二的话', photoIds: [await photo(mei)] })
  await perform(mei, (work) => editReview(work, reviewId, { ...draft({ text: '另一句独一无二' }), version: 1 }))
  await perform(mei, (work) => addFollowUp(work, reviewId, { text: '第三句独一无二', photoIds: [] }))
  const before = queued.length
  await perform(mei, (work) => removeReview(work, reviewId))
  assert.ok(before > 0, 'the photo that was left out goes with its file')
  const { rows } = await sql<{ found: number }>`
    select (select count(*) from reviews.review where text like '%独一无二%')
      + (select count(*) from reviews.edition where text like '%独一无二%')
      + (select count(*) from reviews.follow_up where text like '%独一无二%')
      + (select count(*) from reviews.photo where review_id = ${reviewId}) as found`.execute(db)
  assert.equal(Number(rows[0]?.found), 0)
  assert.deepEqual(await shown(cup.productId), [])
  await assert.rejects(write(mei, lineId), { code: 'reviews.reviewed-already' })
  await assert.rejects(
    perform(mei, (work) => removeReview(work, reviewId)),
    { code: 'reviews.removed' },
  )
  assert.equal((await facts('reviews.review-removed')).at(-1)?.reviewId, reviewId)
})

test('the house itself cannot write in somebody’s name', async () => {
  const cup = await goods('cup', 9_900)
  const { lineId } = await received(await buyer('Mei'), cup)
  await assert.rejects(
    perform(system, (work) => writeReview(work, lineId, draft())),
    { code: 'reviews.not-received' },
  )
})
