import { sql } from 'kysely'

import type { ChatLine } from '#contracts/live'
import { countRead, keepActs, plain } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Rooms } from '#platform/realtime/face'
import type { Work } from '#platform/work'
import { bumpMinute } from '../../desk/curve/bump.ts'
import { writing } from '../../tables.ts'
import { type Asked, collectQuestions } from '../question/collect.ts'
import type { NewLine } from './judge.ts'
import { shownLine } from './said.ts'

/** The room's log, and what its entries need: the picture's moment now. */
export interface LogKeeper {
  readonly append: Rooms['append']
  mediaNow(showId: string): Date | undefined
  /** Told with the entries of this transaction, which are to be published once it has committed. */
  appended(entries: Awaited<ReturnType<Rooms['append']>>): void
}

/** Keeps lines with their places in the log, the questions they ask, their authors' counts, the minute's, and one fact each. */
export async function keepLines(work: Work, log: LogKeeper, showId: string, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return
  const mediaAt = log.mediaNow(showId) ?? work.now
  for (const { row } of lines) row.media_at = mediaAt
  const shown = lines.filter(({ shadowedFor }) => !shadowedFor)
  work.atLast(() =>
    writing(work)
      .insertInto('live.line')
      .values(lines.map(({ row }) => ({ ...row, author: JSON.stringify(row.author) })))
      .execute(),
  )
  await Promise.all([collectQuestions(work, showId, shown.map(asAsked)), placeInLog(work, log, showId, shown)])
  work.atLast(() => countAuthors(work, showId, lines))
  work.atLast(() => bumpMinute(work.tx, showId, work.now, { chat: shown.length }))
  await countRead(
    work,
    lines.map(({ read }) => read),
  )
  await keepShadows(work, showId, lines)
  for (const line of lines) work.record('live.chat-line-said', factOf(line))
}

/** Lines that everybody sees go to the room's log; the same text in the same moment may be folded into one. */
async function placeInLog(work: Work, log: LogKeeper, showId: string, shown: readonly NewLine[]): Promise<void> {
  const drafts = shown.map(({ row, draft }) => ({
    roomId: showId,
    lane: 'say' as const,
    type: 'chat-line',
    body: shownLine(row) satisfies ChatLine,
    author: row.author_id,
    fold: { text: plain(row.text).text.trim() || row.text, name: draft.actor.name },
  }))
  const entries = await log.append(work.tx, drafts, work.now)
  for (const [nth, { row }] of shown.entries()) row.seq = entries[nth]?.seq ?? null
  log.appended(entries)
}

function asAsked({ row }: NewLine): Asked {
  return { lineId: row.id, personId: row.author_id, text: row.text, productId: row.product_id ?? undefined }
}

async function countAuthors(work: Work, showId: string, lines: readonly NewLine[]): Promise<void> {
  const byAuthor = Map.groupBy(lines, ({ row }) => row.author_id)
  const counted = [...byAuthor].sort().map(([person_id, own]) => {
    const actor = own[0]?.draft.actor
    return { person_id, name: actor?.name, kind: actor?.kind, device_id: actor?.deviceId ?? null, lines: own.length }
  })
  await sql`
    insert into live.visitor as known (show_id, person_id, name, kind, device_id, first_seen_at, acted_at, lines)
    select ${showId}, person_id, name, kind, device_id, ${work.now}, ${work.now}, lines
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
      as author (person_id text, name text, kind text, device_id text, lines int)
    on conflict (show_id, person_id) do update set
      acted_at = excluded.acted_at, lines = known.lines + excluded.lines, name = excluded.name,
      device_id = coalesce(excluded.device_id, known.device_id)`.execute(work.tx)
}

async function keepShadows(work: Work, showId: string, lines: readonly NewLine[]): Promise<void> {
  const place = { scope: 'show', subjectId: showId }
  const house = { id: 'system', name: 'system' }
  await keepActs(
    work,
    lines.flatMap(({ row, draft, shadowedFor }) =>
      shadowedFor
        ? [
            {
              act: 'line-shadowed',
              place,
              person: draft.actor,
              lineId: row.id,
              text: row.text,
              reason: shadowedFor,
              by: house,
            },
          ]
        : [],
    ),
  )
}

function factOf({ row, isSimulated }: NewLine) {
  return present({
    showId: row.show_id,
    lineId: row.id,
    personId: row.author_id,
    text: row.text,
    productId: row.product_id ?? undefined,
    shadowed: row.shadowed || undefined,
    simulated: isSimulated || undefined,
  })
}
