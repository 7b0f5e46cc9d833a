import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'

import { personCards, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import { refuse } from '../../refusals.ts'
import type { Viewer } from '../visible.ts'
import { getPoll } from './queries.ts'

const mostRows = 50_000

interface VoteRow {
  readonly person_id: string
  readonly voted_at: Date
  readonly picks: Record<string, string[]> | null
  readonly texts: Record<string, string> | null
}

/** All votes for a spreadsheet, a line a person in no telling order; who it was stands there only where votes are by name. */
export async function exportPoll(db: Database, postId: string, viewer: Viewer): Promise<string> {
  const { rights, questions, isNamed } = await getPoll(db, postId, viewer)
  if (!rights.includes('export')) throw refuse.notYours()
  const { rows } = await sql<VoteRow>`
    select vote.person_id, vote.voted_at,
      (select jsonb_object_agg(own.question, own.ids) from (
        select question, jsonb_agg(choice_id) as ids from community.poll_pick as pick
        where pick.post_id = vote.post_id and pick.person_id = vote.person_id group by question) as own) as picks,
      (select jsonb_object_agg(question, text) from community.poll_text as said
        where said.post_id = vote.post_id and said.person_id = vote.person_id) as texts
    from community.poll_vote as vote where vote.post_id = ${postId}
    order by md5(vote.post_id || vote.person_id) limit ${mostRows}`.execute(db)
  const people = await personCards(readingIdentity(db), isNamed ? rows.map(({ person_id }) => person_id) : [])
  const named = isNamed ? ['person_id', 'name', 'voted_at'] : []
  const head = [...named, ...questions.map(({ title }, place) => title || `question ${place + 1}`)]
  const lines = rows.map(({ person_id, voted_at, picks, texts }) => [
    ...(isNamed ? [person_id, people.get(person_id)?.name ?? '', voted_at.toISOString()] : []),
    ...questions.map(({ choices }, place) => {
      const chosen = choices.filter(({ id }) => picks?.[place]?.includes(id)).map(({ text }) => text)
      return texts?.[place] ?? chosen.join(' / ')
    }),
  ])
  return stringify([head, ...lines], { bom: true, escape_formulas: true })
}
