import { type Selectable, sql } from 'kysely'

import type { Jury, JuryVote } from '#contracts/moderation'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../../refusals.ts'
import { type ModerationReader, type ModerationTables, reading } from '../../tables.ts'
import { saltOf } from './jury.ts'

type JuryRow = Selectable<ModerationTables['moderation.jury']>

/** The jury of a case; while it is open nobody learns how it stands, so that the next one is not led. */
export async function findJuryOf(reader: ModerationReader, caseId: string) {
  const row = await reader.selectFrom('moderation.jury').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  const votes = row.closed_at ? await votesOf(reader, row.id) : []
  const count = (vote: JuryVote) => votes.filter((one) => one.vote === vote).length
  return present({
    id: row.id,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at ?? undefined,
    seats: row.seats,
    breaks: count('breaks'),
    fine: count('fine'),
    outcome: row.outcome ?? undefined,
  }) satisfies { [Key in keyof Jury]: unknown }
}

function votesOf(reader: ModerationReader, juryId: string) {
  return reader.selectFrom('moderation.juror').select('vote').where('jury_id', '=', juryId).execute()
}

/** What somebody is asked as a juror, the newest first: the words as they were, never whose they are. */
export async function findOwnJuries(
  reader: ModerationReader,
  personId: string,
  after: string | undefined,
  limit: number,
) {
  const rows = await reader
    .selectFrom('moderation.juror as juror')
    .innerJoin('moderation.jury as jury', 'jury.id', 'juror.jury_id')
    .innerJoin('moderation.case as about', 'about.id', 'jury.case_id')
    .innerJoin('moderation.lot as lot', 'lot.id', 'jury.lot_id')
    .select(['jury.id', 'jury.rule', 'jury.closes_at', 'jury.outcome', 'juror.vote', 'juror.number'])
    .select(['about.kind', 'about.evidence', 'lot.id as lot_id', 'lot.salt_key'])
    .where('juror.person_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('jury.id', '<', after ?? ''))
    .orderBy('jury.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const last = row.evidence.at(-1)
    return present({
      id: row.id,
      kind: row.kind,
      title: last?.title,
      text: last?.text ?? '',
      rule: row.rule,
      closesAt: row.closes_at,
      vote: row.vote ?? undefined,
      outcome: row.outcome ?? undefined,
      number: row.number,
      salt: Buffer.from(saltOf({ id: row.lot_id, saltKey: row.salt_key }, personId)).toString('hex'),
    })
  })
}

/** All that is needed to draw once more; the seed is told when the jury has closed. */
export async function readProof(db: Database, juryId: string) {
  const reader = reading(db)
  const jury: JuryRow | undefined = await reader
    .selectFrom('moderation.jury')
    .selectAll()
    .where('id', '=', juryId)
    .executeTakeFirst()
  if (!jury) throw refuse.unknownJury()
  const lot = await reader
    .selectFrom('moderation.lot')
    .selectAll()
    .where('id', '=', jury.lot_id)
    .executeTakeFirstOrThrow()
  // In the order in which they were drawn, the list of numbers would tell nothing more.
  const { rows } = await sql<{ number: number }>`
    select number from moderation.juror where jury_id = ${juryId} order by number`.execute(db)
  return present({
    lotId: lot.id,
    commitment: lot.commitment.toString('hex'),
    committedAt: lot.made_at,
    seed: jury.closed_at ? lot.seed.toString('hex') : undefined,
    root: jury.root.toString('hex'),
    eligible: jury.eligible,
    numbers: rows.map(({ number }) => number),
  })
}
