import { sql } from 'kysely'

import type { KolDraft } from '#contracts/partners'
import { audit, personCards, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type KolRow, writing } from '../tables.ts'

/** Lets a member be worked with; one the house worked with before is taken up again with what is known now. */
export async function addKol(work: Work, personId: string, draft: KolDraft): Promise<void> {
  const person = (await personCards(readingIdentity(work.tx), [personId])).get(personId)
  if (person?.kind !== 'member') throw refuse.notMember({ field: 'personId' })
  const columns = columnsOf(draft)
  await writing(work)
    .insertInto('partners.kol')
    .values({ person_id: personId, ...columns, created_at: work.now })
    .onConflict((on) =>
      on.column('person_id').doUpdateSet({ ...columns, state: 'active', version: sql`kol.version + 1` }),
    )
    .execute()
  work.record('partners.kol-added', { personId })
  await audit(work, 'partners.kol-added', { kind: 'person', id: personId, name: person.name })
}

/** Changes what is known of somebody. Refuses a version that is not the latest. */
export async function changeKol(work: Work, personId: string, version: number, draft: KolDraft): Promise<void> {
  const row = await lockKol(work, personId)
  if (row.version !== version) throw refuse.staleEdit({ version: row.version })
  await writing(work)
    .updateTable('partners.kol')
    .set({ ...columnsOf(draft), version: version + 1 })
    .where('person_id', '=', personId)
    .execute()
  await audit(work, 'partners.kol-changed', { kind: 'person', id: personId }, { fields: Object.keys(draft) })
}

/** Works with somebody no longer. Refused while something agreed is open; offers are made under the same lock. */
export async function endKol(work: Work, personId: string): Promise<void> {
  await lockKol(work, personId)
  const tx = writing(work)
  const open = await tx
    .selectFrom('partners.cooperation')
    .select('id')
    .where('kol_id', '=', personId)
    .where('state', 'in', ['draft', 'offered', 'running'])
    .executeTakeFirst()
  if (open) throw refuse.stillRunning({ cooperationId: open.id })
  await tx.updateTable('partners.kol').set({ state: 'ended' }).where('person_id', '=', personId).execute()
  work.record('partners.kol-ended', { personId })
  await audit(work, 'partners.kol-ended', { kind: 'person', id: personId })
}

/** The row of somebody the house works with or did, locked. */
export async function lockKol(work: Work, personId: string): Promise<KolRow> {
  const row = await writing(work)
    .selectFrom('partners.kol')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownKol()
  return row
}

function columnsOf({ about, fields, presences, contact, note }: KolDraft) {
  const shown = fields.map((field) => field.trim())
  return {
    about: about.trim(),
    fields: shown,
    presences: JSON.stringify(presences),
    contact: contact.trim(),
    note: note.trim(),
    words: [...shown, ...presences.map(({ name }) => name)].join(' ').toLowerCase(),
  }
}
