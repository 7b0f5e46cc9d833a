import { sql } from 'kysely'
import { Type } from 'typebox'

import { tell } from '#domains/messaging/index'
import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'

/** So long before a piece is due its KOL is reminded. */
const soonMs = 48 * 3_600_000

interface Due {
  readonly cooperation_id: string
  readonly kol_id: string
  readonly made_by: string
  readonly title: string
}

/** Reminds of what is soon due and tells of what is overdue, of each piece once, however often and by whomever it is called. */
export async function tellOfDue(work: Work): Promise<void> {
  const { now } = work
  const soon = new Date(now.getTime() + soonMs)
  const { rows: late } = await sql<Due>`
    update partners.deliverable as piece set late_told_at = ${now}, soon_told_at = coalesce(soon_told_at, ${now})
    from partners.cooperation as agreed
    where agreed.id = piece.cooperation_id and agreed.state = 'running' and piece.state in ('due', 'returned')
      and piece.due_at < ${now} and late_told_at is null
    returning cooperation_id, kol_id, made_by, piece.title`.execute(work.tx)
  const { rows: due } = await sql<Due>`
    update partners.deliverable as piece set soon_told_at = ${now}
    from partners.cooperation as agreed
    where agreed.id = piece.cooperation_id and agreed.state = 'running' and piece.state in ('due', 'returned')
      and piece.due_at between ${now} and ${soon} and soon_told_at is null
    returning cooperation_id, kol_id, made_by, piece.title`.execute(work.tx)
  for (const piece of late) await tellOne(work, 'deliverable-overdue', [piece.kol_id, piece.made_by], piece)
  for (const piece of due) await tellOne(work, 'deliverable-due', [piece.kol_id], piece)
}

function tellOne(
  work: Work,
  kind: 'deliverable-due' | 'deliverable-overdue',
  personIds: readonly string[],
  { cooperation_id: id, title }: Due,
): Promise<void> {
  return tell(work, { kind, personIds, about: { kind: 'cooperation', id }, values: { text: title } })
}

const everyHour = job({ name: 'partners.every-hour', data: Type.Object({}), retries: 2, keepSeconds: 7_200 })

/** Lets the queue look for what is due, once in the whole house however many nodes it has. */
export async function startTelling(house: House): Promise<undefined> {
  await house.jobs.on(everyHour, () => house.perform(system, tellOfDue))
  await house.jobs.cron(everyHour, '7 * * * *', 'UTC', {})
  return undefined
}
