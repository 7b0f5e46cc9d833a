import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { ChatLine } from '#contracts/live'
import { imposeSanction } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { putRule } from '../../../moderation/rule/change.ts'
import { addWords } from '../../../moderation/word/change.ts'
import { changeRules } from '../../room/rules.ts'
import { endShow } from '../../show/turn.ts'
import { reading } from '../../tables.ts'
import { decideHeldLine } from './held/decide.ts'
import { listHeldLines } from './held/queries.ts'
import type { LogKeeper } from './keep.ts'
import { findLines } from './queries.ts'
import { retractLine, retractLinesOf } from './retract.ts'
import { type LineDraft, sayLines } from './say.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin', ['moderator'])
const bo = await on.someone('Bo')
const showId = await on.onAir(mei)
const log: LogKeeper = { append: on.append, mediaNow: () => undefined, appended: () => {} }

const line = (actor: Actor, text: string, id = newId()): LineDraft => ({ id, actor, text, productId: undefined })
const say = (...drafts: LineDraft[]) => on.perform(system, (work) => sayLines(work, log, showId, drafts))
const sayOne = async (actor: Actor, text: string, id?: string): Promise<ChatLine> => {
  const [answer] = await say(line(actor, text, id))
  if (!answer || answer instanceof Refusal) throw answer ?? new Error('no answer')
  return answer
}
const history = async (who = { id: bo.id, mayModerate: false }, span = {}) =>
  (await findLines(reading(on.db), showId, who, span, 100)).map((row) => row.text)
const pause = (seconds: number) => on.clock.advance(seconds * 1000)

test('lines of one batch keep their order, in the log and in history', async () => {
  const answers = await say(line(bo, 'first'), line(mei, 'second'), line(bo, 'third'))
  assert.deepEqual(
    answers.map((answer) => !(answer instanceof Refusal) && answer.person.role),
    ['viewer', 'host', 'viewer'],
  )
  const { rows } = await sql<{ text: string; seq: number }>`
    select text, seq from live.line where show_id = ${showId} order by seq`.execute(on.db)
  assert.deepEqual(
    rows.map((row) => row.text),
    ['first', 'second', 'third'],
  )
  assert.equal(new Set(await history()).size, 3)
  assert.equal((await on.facts('live.chat-line-said')).length, 3)
})

test('the same id again is the same line, also within a batch; from somebody else it is refused', async () => {
  pause(61)
  const id = newId()
  const once = await sayOne(bo, 'only once', id)
  assert.deepEqual(await sayOne(bo, 'only once, again', id), once)
  const twin = newId()
  const twins = await say(line(bo, 'twin', twin), line(bo, 'twin', twin))
  assert.deepEqual(twins[0], twins[1])
  assert.equal((await history()).filter((text) => text === 'twin').length, 1)
  await assert.rejects(sayOne(lin, 'mine now', id), { code: 'live.line-taken' })
})

test('two copies of one line at the same instant are kept once', async () => {
  pause(61)
  const id = newId()
  const both = await Promise.all([sayOne(bo, 'at once', id), sayOne(bo, 'at once', id)])
  assert.deepEqual(both[0], both[1])
  assert.equal((await history()).filter((text) => text === 'at once').length, 1)
})

test('one refused line does not cost its neighbours anything', async () => {
  pause(61)
  await on.perform(lin, (work) => addWords(work, { words: ['赌博'] }))
  const [good, bad] = await say(line(bo, '好茶'), line(bo, '来赌 博吧'))
  assert.ok(!(good instanceof Refusal))
  assert.ok(bad instanceof Refusal && bad.code === 'live.word-refused')
  const { rows } = await sql`select text from moderation.act where act = 'words-refused'`.execute(on.db)
  assert.deepEqual(rows, [{ text: '来赌 博吧' }])
})

test('a masked word is hidden for everybody; a shadowed line is seen by its author only and has no place in the log', async () => {
  pause(61)
  await on.perform(lin, (work) => addWords(work, { words: ['垃圾'], action: 'mask' }))
  await on.perform(lin, (work) => addWords(work, { words: ['加群'], action: 'shadow' }))
  assert.equal((await sayOne(bo, '这是垃圾吗')).text, '这是**吗')
  const shadowed = await sayOne(bo, '快加群')
  assert.equal(shadowed.text, '快加群')
  assert.ok((await history()).includes('快加群'))
  assert.ok(!(await history({ id: lin.id, mayModerate: false })).includes('快加群'))
  const { rows } = await sql<{ seq: number | null }>`select seq from live.line where id = ${shadowed.id}`.execute(on.db)
  assert.deepEqual(rows, [{ seq: null }])
})

test('an attack, an advertisement and a link to be looked at are held for whoever moderates; a refused link is refused', async () => {
  pause(61)
  await on.perform(lin, async (work) => {
    await putRule(work, { kind: 'link', value: 'bad.example.com', action: 'refuse' })
    await putRule(work, { kind: 'link', value: 'look.example.com', action: 'wait' })
  })
  const rude = await on.someone('Rude')
  const attack = '你们这些死黑鬼，滚回你们的垃圾国家去，恶心的畜生'
  const advert = '【恭喜您】本公司低息贷款，当天放款，最高50万元，详情请致电13812345678李经理！'
  const held = await say(...[attack, advert].map((text) => line(rude, text)), line(bo, '看 look.example.com'))
  assert.ok(held.every((outcome) => !(outcome instanceof Refusal)))
  const seen = await history({ id: lin.id, mayModerate: false })
  assert.ok(![attack, advert, '看 look.example.com'].some((text) => seen.includes(text)))
  const { rows } = await sql<{ reason: string }>`
    select reason from moderation.act where act = 'line-shadowed' order by id desc limit 3`.execute(on.db)
  assert.deepEqual(rows.map(({ reason }) => reason).sort(), ['attack', 'link', 'spam'])
  await assert.rejects(sayOne(bo, '去 a.bad.example.com 看'), { code: 'live.word-refused' })
  assert.equal((await sayOne(bo, '主播你好')).text, '主播你好')
  assert.ok((await history({ id: lin.id, mayModerate: false })).includes('主播你好'))
})

test('a held line is let into room, history and replay by whoever may, once; what is left stays its author’s', async () => {
  pause(61)
  const rude = await on.someone('Held')
  const advert = '【恭喜您】本公司低息贷款，当天放款，最高30万元，详情请致电13912345678张经理！'
  const fine = await sayOne(rude, advert)
  const other = await sayOne(rude, advert.replace('30', '20'))
  const held = async (stay = false) =>
    (await listHeldLines(on.db, showId, lin, { stay, limit: 50 })).items.filter(
      ({ line: one }) => one.person.id === rude.id,
    )
  assert.deepEqual(
    (await held()).map(({ line: one, reason, looked }) => [one.id, reason, looked]),
    [
      [fine.id, 'spam', undefined],
      [other.id, 'spam', undefined],
    ],
  )
  const decide = (who: Actor, lineId: string, isLetIn: boolean) =>
    on.perform(who, (work) => decideHeldLine(work, log, { showId, lineId, isLetIn }))
  await assert.rejects(decide(bo, fine.id, true), { code: 'live.not-yours' })
  await assert.rejects(listHeldLines(on.db, showId, bo, {}), { code: 'live.not-yours' })
  await Promise.all([decide(lin, fine.id, true), decide(mei, fine.id, true)])
  await decide(lin, other.id, false)
  await decide(lin, other.id, false)
  await assert.rejects(decide(lin, fine.id, false), { code: 'live.line-let-in' })
  const seen = await history({ id: bo.id, mayModerate: false })
  assert.deepEqual([seen.includes(fine.text), seen.includes(other.text)], [true, false])
  assert.equal((await on.facts('live.line-let-in')).length, 1)
  assert.deepEqual([(await held()).length, (await held(true)).map(({ looked }) => looked?.by)], [0, ['Lin']])
  await on.perform(rude, (work) => retractLine(work, showId, fine.id))
  assert.ok(!(await history({ id: bo.id, mayModerate: false })).includes(fine.text))
  await decide(lin, other.id, true)
  await on.perform(rude, (work) => retractLine(work, showId, other.id))
  await assert.rejects(decide(lin, other.id, false), { code: 'live.unknown-line' })
})

test('the fourth time of the same is shadowed, also within one batch', async () => {
  pause(61)
  const answers = await say(...['666', '666', '6 6 6', '666'].map((text) => line(bo, text)))
  assert.ok(answers.every((answer) => !(answer instanceof Refusal)))
  const seen = await history({ id: lin.id, mayModerate: false })
  assert.equal(seen.filter((text) => text.startsWith('6')).length, 3)
})

test('slow mode counts lines of the same batch too', async () => {
  pause(61)
  await on.perform(mei, (work) => changeRules(work, showId, { slowModeMs: 5_000 }))
  const [first, second] = await say(line(bo, 'one'), line(bo, 'two'))
  assert.ok(!(first instanceof Refusal))
  assert.ok(second instanceof Refusal && second.code === 'live.too-fast')
  await on.perform(mei, (work) => changeRules(work, showId, { slowModeMs: 0 }))
})

test('a guest talks where everyone may and is refused where only followers do', async () => {
  pause(61)
  const guest = await on.someone('Guest', [], 'guest')
  assert.equal((await sayOne(guest, 'hello')).person.role, 'guest')
  await on.perform(mei, (work) => changeRules(work, showId, { chatFor: 'followers' }))
  await assert.rejects(sayOne(guest, 'hello'), { code: 'live.members-only' })
  await assert.rejects(sayOne(bo, 'hello'), { code: 'live.followers-only' })
  await on.perform(mei, (work) => changeRules(work, showId, { chatFor: 'everyone' }))
})

test('a muted person is refused from the commit of the mute on, on another account of the device too', async () => {
  pause(61)
  const rude = await on.someone('Rude')
  const mute = (work: Parameters<typeof imposeSanction>[0]) =>
    imposeSanction(work, {
      place: { scope: 'show', subjectId: showId },
      person: { id: rude.id, name: rude.name, deviceId: rude.deviceId },
      measure: 'mute',
    })
  await on.perform(lin, mute)
  await assert.rejects(sayOne(rude, 'but'), { code: 'live.muted' })
  const twin = { ...(await on.someone('Twin')), deviceId: rude.deviceId ?? '' }
  await assert.rejects(sayOne(twin, 'but'), { code: 'live.muted' })
  pause(601)
  assert.ok(await sayOne(rude, 'sorry'))
})

test('an author takes a line back: it is gone from history, its place in the log is withdrawn, twice is once', async () => {
  pause(61)
  const said = await sayOne(bo, 'oops')
  on.hear()
  await on.perform(bo, (work) => retractLine(work, showId, said.id))
  await on.perform(bo, (work) => retractLine(work, showId, said.id))
  const [entry, ...rest] = on.hear()
  assert.equal(entry?.type, 'line-retracted')
  assert.equal(entry?.withdraws?.length, 1)
  assert.deepEqual(rest, [])
  assert.ok(!(await history()).includes('oops'))
  const asked = { id: lin.id, mayModerate: true }
  assert.ok((await history(asked, { personId: bo.id })).includes('oops'))
})

test('others cannot take a line back, moderators can take all of a person back', async () => {
  pause(61)
  const said = await sayOne(bo, 'stays')
  const cai = await on.someone('Cai')
  await assert.rejects(
    on.perform(cai, (work) => retractLine(work, showId, said.id)),
    { code: 'live.not-yours' },
  )
  await assert.rejects(
    on.perform(cai, (work) => retractLine(work, showId, newId())),
    { code: 'live.unknown-line' },
  )
  await on.perform(lin, (work) => retractLinesOf(work, showId, bo.id))
  assert.ok(!(await history()).includes('stays'))
})

test('a replay reads forward by media time, page by page', async () => {
  pause(61)
  const from = on.clock.now().getTime()
  for (const text of ['a', 'b', 'c']) {
    await sayOne(lin, `replay ${text}`)
    pause(1)
  }
  const reader = reading(on.db)
  const who = { id: bo.id, mayModerate: false }
  const first = await findLines(reader, showId, who, { from, until: from + 10_000 }, 2)
  assert.deepEqual(
    first.map((row) => row.text),
    ['replay a', 'replay b'],
  )
  const last = first.at(-1)
  assert.ok(last)
  const after = { ms: last.media_at.getTime(), id: last.id }
  const rest = await findLines(reader, showId, who, { from, until: from + 10_000, after }, 2)
  assert.deepEqual(
    rest.map((row) => row.text),
    ['replay c'],
  )
})

test('history is read by index, however long the show', async () => {
  await sql`
    insert into live.line (id, show_id, seq, author_id, author, text, at, media_at)
    select 'x' || lpad(n::text, 25, '0'), ${showId}, 100000 + n, 'p', '{}', 'many', now(), now() + n * interval '1 second'
    from generate_series(1, 20000) as n`.execute(on.db)
  await sql`analyze live.line`.execute(on.db)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain
    select * from live.line where show_id = ${showId} and retracted_at is null and (shadowed = false or author_id = 'p')
    order by media_at desc, id desc limit 50`.execute(on.db)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(plan, /line_in_time/)
  assert.doesNotMatch(plan, /Sort/)
})

test('after the end nobody says anything', async () => {
  const other = await on.onAir(mei)
  await on.perform(mei, (work) => endShow(work, other))
  const answer = on.perform(system, (work) => sayLines(work, log, other, [line(bo, 'late')]))
  await assert.rejects(answer, { code: 'live.ended' })
  const planned = await on.planned(mei)
  await assert.rejects(
    on.perform(system, (work) => sayLines(work, log, planned, [line(bo, 'early')])),
    { code: 'live.not-live' },
  )
})
