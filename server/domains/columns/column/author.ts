import type { AuthorBadge } from '#contracts/community/columns'
import { audit, findAccount, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockColumn } from './load.ts'

const authorsMax = 20

/** Invites a member to write, or changes what somebody is known as. Who declined or left may be asked again. */
export async function inviteAuthor(work: Work, columnId: string, personId: string, badge: AuthorBadge): Promise<void> {
  const column = await lockColumn(work, columnId)
  const account = await findAccount(readingIdentity(work.tx), personId)
  if (account?.kind !== 'member') throw refuse.unknownPerson({ field: 'personId' })
  const tx = writing(work)
  const authors = await tx.selectFrom('columns.author').selectAll().where('column_id', '=', columnId).execute()
  const known = authors.find((one) => one.person_id === personId)
  if (known?.state === 'invited' || known?.state === 'accepted') {
    if (known.badge === badge) return
    await tx
      .updateTable('columns.author')
      .set({ badge })
      .where('column_id', '=', columnId)
      .where('person_id', '=', personId)
      .execute()
  } else {
    const standing = authors.filter(({ state }) => state === 'invited' || state === 'accepted')
    if (standing.length >= authorsMax) throw refuse.tooManyAuthors({ authorsMax })
    const invited = {
      badge,
      state: 'invited',
      invited_by: work.actor.id,
      invited_at: work.now,
      answered_at: null,
    } as const
    await tx
      .insertInto('columns.author')
      .values({ column_id: columnId, person_id: personId, ...invited })
      .onConflict((conflict) => conflict.columns(['column_id', 'person_id']).doUpdateSet(invited))
      .execute()
    work.record('columns.author-invited', { columnId, personId, badge })
  }
  await audit(work, 'columns.author-invited', { kind: 'column', id: columnId, name: column.title }, { personId, badge })
}

/** Accepts or declines; the same again is the same. */
export async function answerInvitation(work: Work, columnId: string, isAccepted: boolean): Promise<void> {
  const personId = work.actor.id
  const author = await lockAuthor(work, columnId, personId)
  const state = isAccepted ? 'accepted' : 'declined'
  if (author?.state === state) return
  if (author?.state !== 'invited') throw refuse.notInvited()
  await setState(work, columnId, personId, state)
  work.record('columns.invitation-answered', { columnId, personId, isAccepted })
}

/** Writes there no longer; what came out stays. */
export async function leaveColumn(work: Work, columnId: string): Promise<void> {
  const author = await lockAuthor(work, columnId, work.actor.id)
  if (author?.state === 'left') return
  if (author?.state !== 'accepted') throw refuse.notAnAuthor()
  await setState(work, columnId, work.actor.id, 'left')
  work.record('columns.author-left', { columnId, personId: work.actor.id })
}

/** Staff take an invitation, or the right to write, back. */
export async function removeAuthor(work: Work, columnId: string, personId: string): Promise<void> {
  const column = await lockColumn(work, columnId)
  const author = await lockAuthor(work, columnId, personId)
  if (author?.state !== 'invited' && author?.state !== 'accepted') return
  await setState(work, columnId, personId, 'left')
  work.record('columns.author-left', { columnId, personId })
  await audit(work, 'columns.author-removed', { kind: 'column', id: columnId, name: column.title }, { personId })
}

function lockAuthor(work: Work, columnId: string, personId: string) {
  return writing(work)
    .selectFrom('columns.author')
    .selectAll()
    .where('column_id', '=', columnId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

function setState(work: Work, columnId: string, personId: string, state: 'accepted' | 'declined' | 'left') {
  return writing(work)
    .updateTable('columns.author')
    .set({ state, answered_at: work.now })
    .where('column_id', '=', columnId)
    .where('person_id', '=', personId)
    .execute()
}
