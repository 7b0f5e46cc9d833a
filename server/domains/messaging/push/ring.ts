import { createHash } from 'node:crypto'
import { sql } from 'kysely'

import { noticePlace, sayNotice } from '#contracts/messaging'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { newestOf } from '../notice/queries.ts'
import { type Call, claimDue } from './claim.ts'
import { houseKeys } from './keys.ts'
import { againAt, endOf, mostTries, urgencyOf } from './push.ts'
import { encrypt } from './wire/encrypt.ts'
import { type Outcome, post } from './wire/post.ts'
import { authorization } from './wire/vapid.ts'

export type Ringer = Pick<House, 'db' | 'secrets' | 'clock' | 'perform' | 'config'>

/** How long a push service has for its answer. */
const limitMs = 10_000

/** Rings for everything that is due, until nothing is. Outside of any transaction while it waits for push services. */
export async function ringDue(house: Ringer, waitMs = limitMs): Promise<void> {
  for (;;) {
    const { seen, calls } = await house.perform(system, claimDue)
    if (seen === 0) return
    const people = await newestOf(
      house.db,
      calls.filter((call) => call.is_bundle).map((call) => call.notice_id),
    )
    await Promise.all(
      calls.map(async (call) => {
        const newest = people.get(call.notice_id) ?? []
        const text = payloadOf(call, newest)
        await keepOutcome(house, call, await send(house, call, { text, waitMs }))
      }),
    )
  }
}

function payloadOf(call: Call, newest: readonly { readonly name: string }[]): string {
  const about = { kind: call.about_kind, id: call.about_id }
  const notice = { kind: call.kind, about, values: call.detail }
  const title = call.detail.title
  const [first, second] = call.language === 'en' ? [title?.en, title?.zh] : [title?.zh, title?.en]
  const people = call.is_bundle ? { count: call.people, newest } : undefined
  return JSON.stringify({
    id: call.notice_id,
    title: sayNotice({ ...notice, people }, call.language),
    body: call.detail.text ?? first ?? second ?? call.detail.reason ?? '',
    to: noticePlace(notice),
  })
}

async function send(
  house: Ringer,
  call: Call,
  { text, waitMs }: { readonly text: string; readonly waitMs: number },
): Promise<Outcome> {
  const now = house.clock.now()
  const { NIGHTMARKET_PUBLIC_URL: own = '', NIGHTMARKET_PRIVATE_FETCH, NIGHTMARKET_MAIL_FROM } = house.config
  const address = /[^<>\s]+@[^<>\s]+/.exec(NIGHTMARKET_MAIL_FROM)?.[0] ?? 'no-reply@localhost'
  const subject = own.startsWith('https:') ? own : `mailto:${address}`
  return post({
    endpoint: call.endpoint,
    body: encrypt(text, call),
    authorization: authorization(call.endpoint, await houseKeys(house), { subject, now }),
    ttlSeconds: Math.max(60, Math.floor((endOf(call.kind, call.at).getTime() - now.getTime()) / 1000)),
    urgency: urgencyOf(call.kind),
    topic: createHash('sha256').update(call.notice_id).digest('base64url').slice(0, 32),
    mayGoInside: NIGHTMARKET_PRIVATE_FETCH === 'on',
    limitMs: waitMs,
  })
}

async function keepOutcome({ db, clock }: Ringer, call: Call, outcome: Outcome): Promise<void> {
  const now = clock.now()
  const { notice_id, device_id } = call
  if (outcome.kind === 'gone') {
    await sql`delete from messaging.push_device where id = ${device_id}`.execute(db)
    return
  }
  const tries = call.tries + 1
  const change =
    outcome.kind === 'taken'
      ? sql`state = 'sent', ended_at = ${now}`
      : outcome.kind === 'later' && tries < mostTries
        ? sql`state = 'waiting', why = ${outcome.why}, due_at = ${againAt(now, tries, outcome.afterSeconds)}`
        : sql`state = 'failed', why = ${'why' in outcome ? outcome.why : outcome.kind}, ended_at = ${now}`
  await sql`
    update messaging.push set ${change}
    where notice_id = ${notice_id} and device_id = ${device_id} and state = 'sending'`.execute(db)
  if (outcome.kind === 'taken')
    await sql`update messaging.push_device set rang_at = ${now} where id = ${device_id}`.execute(db)
}
