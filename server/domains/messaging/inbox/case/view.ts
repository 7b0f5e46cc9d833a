import { sql } from 'kysely'

import type { CaseEvent, ServiceCase } from '#contracts/messaging'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findAuthors } from '../../conversation/authors.ts'
import { findLast } from '../../conversation/queries.ts'
import { readCompany, shownMessage } from '../../conversation/shown.ts'
import { findPeople } from '../../people.ts'
import { findPlace } from '../../place/place.ts'
import { reading } from '../../tables.ts'
import { findParts, type ListedCase } from './queries.ts'

/** Service conversations as those who answer have them, in a handful of looks however many they are. */
export async function viewCases(db: Database, rows: readonly ListedCase[]): Promise<ServiceCase[]> {
  const last = await findLast(reading(db), rows)
  const messages = [...last.values()]
  const company = { ...(await readCompany(db, messages)), authors: await findAuthors(db, messages) }
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.person_id ?? [], row.agent_id ?? []].flat()),
  )
  const titles = await findTitles(db, rows)
  const ratings = await findRatings(db, rows)
  const ids = rows.map((row) => row.id)
  const parts = Map.groupBy(await findParts(db, ids), (part) => part.merged_into)
  return rows.map((row): ServiceCase => {
    const message = last.get(row.id)
    const person = people.get(row.person_id ?? '')
    const agent = row.agent_id === null ? undefined : people.get(row.agent_id)
    return present({
      conversationId: row.id,
      state: row.state,
      person: present({
        id: row.person_id ?? '',
        name: person?.name ?? '',
        avatarUrl: person?.avatarUrl,
        isGuest: person?.kind !== 'member',
      }),
      place: present({
        kind: row.place_kind ?? '',
        id: row.place_id ?? '',
        title: titles.get(`${row.place_kind}/${row.place_id}`),
      }),
      agent: row.agent_id === null ? undefined : { id: row.agent_id, name: agent?.name ?? '' },
      skill: row.skill ?? undefined,
      tags: row.tags,
      seq: row.seq,
      unread: row.unread,
      readByPerson: row.read_by_person,
      last: message && shownMessage(message, company),
      lastAt: row.last_at.toISOString(),
      askedAt: row.asked_at?.toISOString(),
      dueAt: row.due_at?.toISOString(),
      isFirst: row.asked_at ? !row.is_answered : undefined,
      returnAt: row.return_at?.toISOString(),
      snoozedUntil: row.snoozed_until?.toISOString(),
      solvedAt: row.solved_at?.toISOString(),
      rating: ratings.get(row.id),
      voiceSeq: row.voice_seq ?? undefined,
      parts: (parts.get(row.id) ?? []).map((part) => ({
        id: part.id,
        seq: part.seq,
        placeKind: part.place_kind,
        beganAt: part.began_at.toISOString(),
      })),
    })
  })
}

async function findTitles(db: Database, rows: readonly ListedCase[]) {
  const titles = new Map<string, ServiceCase['place']['title']>()
  for (const [kind, own] of Map.groupBy(rows, (row) => row.place_kind ?? '')) {
    const ids = [...new Set(own.flatMap((row) => row.place_id ?? []))]
    for (const [id, { title }] of (await findPlace(kind)?.namesOf(db, ids)) ?? []) titles.set(`${kind}/${id}`, title)
  }
  return titles
}

/** The rating of the present round of each. */
async function findRatings(db: Database, rows: readonly ListedCase[]) {
  const ratings = new Map<string, NonNullable<ServiceCase['rating']>>()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return ratings
  const found = await reading(db)
    .selectFrom('messaging.service_rating')
    .select(['conversation_id', 'score', 'comment'])
    .distinctOn('conversation_id')
    .where(sql<boolean>`conversation_id = any(${ids})`)
    .orderBy('conversation_id')
    .orderBy('round', 'desc')
    .execute()
  for (const { conversation_id, score, comment } of found)
    ratings.set(conversation_id, { comment, ...(score !== null && { score }) })
  return ratings
}

/** What was done about a conversation, oldest first. */
export async function findEvents(db: Database, conversationId: string): Promise<CaseEvent[]> {
  const rows = await reading(db)
    .selectFrom('messaging.service_event')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.by_id ?? [], row.to_id ?? []].flat()),
  )
  const somebody = (id: string | null) => (id === null ? undefined : { id, name: people.get(id)?.name ?? '' })
  return rows.map((row) =>
    present({
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      by: somebody(row.by_id),
      to: somebody(row.to_id),
      text: row.text,
    }),
  )
}
