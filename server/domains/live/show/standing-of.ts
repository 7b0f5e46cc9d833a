import { sql } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type { Work } from '#platform/work'
import { levelOf } from '../following/fan/fan.ts'
import { type LiveReader, writing } from '../tables.ts'
import { getShowFor, type ShowRow } from './load.ts'

/** Gives the show to those who run it: its host, co-hosts and managers of shows. Refuses everybody else. */
export async function permitRunning(work: Work, showId: string): Promise<ShowRow> {
  return (await getShowFor(writing(work), showId, work.actor, 'run')).show
}

/** What somebody did in a show and is to its host, as the house itself has counted it. */
export interface ShowStanding {
  readonly follows: boolean
  /** 1 and up for followers, 0 for everybody else. */
  readonly fanLevel: number
  /** Time in the room, measured by the house; up to a minute behind. */
  readonly watchedMs: number
}

/** Gives the standing of each of these people in a show; those who were never there follow nobody and watched nothing. */
export async function findStandings(
  reader: LiveReader,
  show: { readonly id: string; readonly host_id: string },
  personIds: readonly string[],
): Promise<Map<string, ShowStanding>> {
  if (personIds.length === 0) return new Map()
  const fans = await reader
    .selectFrom('live.fan')
    .select(['person_id', 'points'])
    .where('host_id', '=', show.host_id)
    .where('person_id', 'in', personIds)
    .where('follows', '=', true)
    .execute()
  const visitors = await reader
    .selectFrom('live.visitor')
    .select(['person_id', 'watched_ms'])
    .where('show_id', '=', show.id)
    .where('person_id', 'in', personIds)
    .execute()
  const pointsOf = new Map(fans.map((fan) => [fan.person_id, fan.points]))
  const watchedOf = new Map(visitors.map((visitor) => [visitor.person_id, visitor.watched_ms]))
  return new Map(
    personIds.map((personId) => {
      const points = pointsOf.get(personId)
      const standing = {
        follows: points !== undefined,
        fanLevel: points === undefined ? 0 : levelOf(points),
        watchedMs: watchedOf.get(personId) ?? 0,
      }
      return [personId, standing]
    }),
  )
}

/** Who hosts each of these shows; an unknown show is absent. */
export async function findShowHosts(reader: LiveReader, showIds: readonly string[]): Promise<Map<string, string>> {
  if (showIds.length === 0) return new Map()
  const rows = await reader.selectFrom('live.show').select(['id', 'host_id']).where('id', 'in', showIds).execute()
  return new Map(rows.map(({ id, host_id }) => [id, host_id]))
}

/** Who of these people said a phrase in a show since an instant, in any line of theirs that still stands; case is no matter. */
export async function findSayers(
  reader: LiveReader,
  asked: {
    readonly showId: string
    readonly phrase: string
    readonly since: Date
    readonly personIds: readonly string[]
  },
): Promise<Set<string>> {
  if (asked.personIds.length === 0) return new Set()
  const rows = await reader
    .selectFrom('live.line')
    .select('author_id')
    .distinct()
    .where('show_id', '=', asked.showId)
    .where(sql<boolean>`author_id = any(${asked.personIds})`)
    .where('at', '>=', asked.since)
    .where('retracted_at', 'is', null)
    .where(sql<boolean>`strpos(lower(text), ${asked.phrase.trim().toLowerCase()}) > 0`)
    .execute()
  return new Set(rows.map((row) => row.author_id))
}

/** What shows are called, with their covers; an unknown show is absent. For lists of other domains. */
export async function findShowNames(
  reader: LiveReader,
  showIds: readonly string[],
): Promise<Map<string, { readonly title: Texts; readonly pictureUrl?: string }>> {
  if (showIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('live.show')
    .select(['id', 'title', 'cover_url'])
    .where('id', 'in', showIds)
    .execute()
  return new Map(rows.map(({ id, title, cover_url }) => [id, { title, ...(cover_url && { pictureUrl: cover_url }) }]))
}
