import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { decideCase } from '#domains/moderation/case/decide'
import { reportThing } from '#domains/moderation/case/report'
import { newId } from '#kernel/id'
import { createPerform, system, type Work } from '#platform/work'
import { findSettings } from '../../push/settings.ts'
import { reading } from '../../tables.ts'
import { messagesWorld, refused } from '../../test/world.ts'
import { markRead } from '../mark-read.ts'
import { findMessages, searchOwn } from '../queries.ts'
import { removeMessage } from '../remove.ts'
import { sayMessages } from '../say.ts'
import { hideMessage, restoreMessage } from './withhold.ts'

const on = await messagesWorld()
const jobs = { enqueueIn: async () => undefined }
const perform = createPerform({ db: on.db, clock: on.clock, rooms: on.rooms, jobs })
const lin = await on.someone('Lin', ['moderator'])
const attack = '你们这些死黑鬼，滚回你们的垃圾国家去，恶心的畜生'
const advert = '【恭喜您】本公司低息贷款，当天放款，最高50万元，详情请致电13812345678李经理！'
const report = (who: typeof lin, subjectId: string) =>
  perform(who, (work) => reportThing(work, { kind: 'message', subjectId, reason: 'attack' }))
const evidenceOf = async (subjectId: string) => {
  const { rows } = await sql<{ id: string; evidence: { text: string }[] }>`
    select id, evidence from moderation.case where subject_id = ${subjectId}`.execute(on.db)
  return rows[0]
}

test('a stranger’s attack or advertisement is refused in words; between friends an advertisement is, and nobody reads along', async () => {
  const [a, b] = [await on.someone('An'), await on.someone('Bo')]
  const id = await on.openWith(a, b.id)
  await assert.rejects(on.say(a, id, attack), refused('unwanted'))
  await assert.rejects(on.say(a, id, advert), refused('unwanted'))
  const friends = await on.friends('Cai', 'Dan')
  await on.say(friends.a, friends.id, attack)
  await assert.rejects(on.say(friends.a, friends.id, advert), refused('unwanted'))
  const shop = await on.openShop(a)
  await on.say(a, shop, advert)
})

test('the same to a fourth person within ten minutes is refused, also all at once; short words are not', async () => {
  const spammer = await on.someone('Sam')
  const people = await Promise.all(['P', 'Q', 'R', 'S', 'T'].map((name) => on.someone(name)))
  const ids: string[] = []
  for (const person of people) ids.push(await on.openWith(spammer, person.id))
  const drafts = ids.map((conversationId, nth) => ({
    id: newId(),
    actor: spammer,
    conversationId,
    text: `来看看我家新开的桂花糕铺子吧${nth}`,
  }))
  const outcomes = await on.sayAll(drafts)
  assert.deepEqual(
    outcomes.map((one) => ('code' in one ? one.code : 'said')),
    ['said', 'said', 'said', 'messaging.sent-to-many', 'messaging.sent-to-many'],
  )
  await assert.rejects(on.say(spammer, ids[3] ?? '', '来看看我家新开的桂花糕铺子吧！'), refused('sent-to-many'))
  await on.say(spammer, ids[4] ?? '', '在吗')
})

test('only the other side reports a message; those who keep order read it with a few around it, and nothing later', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  for (const text of ['一', '二', '三', '四', '五']) await on.say(a, id, text)
  const bad = await on.say(a, id, attack)
  await on.say(b, id, '别这样说')
  await assert.rejects(report(a, bad.id), { code: 'moderation.your-own' })
  await assert.rejects(report(await on.someone('Eve'), bad.id), { code: 'moderation.unknown-thing' })
  await assert.rejects(report(lin, bad.id), { code: 'moderation.unknown-thing' })
  await report(b, bad.id)
  const row = await evidenceOf(bad.id)
  assert.equal(row?.evidence[0]?.text, `An：二\nAn：三\nAn：四\nAn：五\n▶ An：${attack}\nBo：别这样说`)
  await on.say(b, id, '这句以后说的话没有别人看见')
  assert.ok(!JSON.stringify(await evidenceOf(bad.id)).includes('以后'))
  await perform(lin, (work) => decideCase(work, row?.id ?? '', { decision: 'hide', rule: 'attack' }))
  const last = (await findMessages(reading(on.db), id, {}, 100)).find(({ id: one }) => one === bad.id)
  assert.deepEqual([last?.text, last?.gone], ['', 'removed'])
  assert.deepEqual(await searchOwn(reading(on.db), b.id, '黑鬼', undefined, 5), [])
})

test('what was taken out comes back where it stood; what its author removes meanwhile does not', async () => {
  const { a, id } = await on.friends('An', 'Bo')
  const [one, other] = [await on.say(a, id, '第一句'), await on.say(a, id, '第二句')]
  const turn = (how: (work: Work, messageId: string) => Promise<void>, messageId: string) =>
    perform(lin, (work) => how(work, messageId))
  for (const { id: messageId } of [one, other]) await turn(hideMessage, messageId)
  await Promise.all([turn(hideMessage, one.id), turn(hideMessage, one.id)])
  await perform(a, (work) => removeMessage(work, id, other.seq))
  for (const { id: messageId } of [one, other]) await turn(restoreMessage, messageId)
  const texts = (await findMessages(reading(on.db), id, {}, 100)).map(({ text }) => text)
  assert.deepEqual(texts.slice(-2), ['第一句', ''])
  const { rows } = await sql`select from messaging.withheld where author_id = ${a.id}`.execute(on.db)
  assert.equal(rows.length, 0)
})

test('a message rings once until it is read, not for strangers, not into the box, and not for who has it open', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  await sql`insert into messaging.push_device (id, person_id, endpoint, p256dh, auth, name, language, added_at)
    values (${newId()}, ${b.id}, ${`https://push.example.org/${newId()}`}, ${'p'.repeat(87)}, ${'a'.repeat(22)}, 'Phone', 'en', ${on.clock.now()})`.execute(
    on.db,
  )
  const ringing = async (actor: typeof lin, conversationId: string, text: string) => {
    const drafts = [{ id: newId(), actor, conversationId, text }]
    const [said] = await perform(system, (work) => sayMessages(work, drafts))
    if (!said || !('seq' in said)) throw said
    return said
  }
  const rings = async () => {
    const { rows } = await sql<{ kind: string; is_boxed: boolean; is_read: boolean; due: number }>`
      select notice.kind, notice.is_boxed, notice.read_at is not null as is_read,
        extract(epoch from push.due_at - notice.at)::int as due
      from messaging.push as push join messaging.notice as notice on notice.id = push.notice_id
      where notice.person_id = ${b.id} order by notice.id`.execute(on.db)
    return rows
  }
  const [first] = [await ringing(a, id, '在吗？'), await ringing(a, id, '看到回我'), await ringing(b, id, '在')]
  assert.deepEqual(await rings(), [{ kind: 'message-received', is_boxed: false, is_read: false, due: 10 }])
  await perform(b, (work) => markRead(work, id, first.seq + 2))
  assert.equal((await rings())[0]?.is_read, true)
  await ringing(a, id, '再问一句')
  assert.equal((await rings()).length, 2)
  const stranger = await on.someone('Eve')
  await ringing(stranger, await on.openWith(stranger, b.id), '你好呀')
  assert.equal((await rings()).length, 2)
  const { kinds } = await findSettings(on.db, b.id)
  const own = kinds.find(({ kind }) => kind === 'message-received')
  assert.deepEqual([own?.box, own?.push], [false, true])
})
