import { newId } from '#kernel/id'
import type { Secrets } from '#platform/secrets'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { seal } from './seal.ts'

const most = 8

export interface RestreamDraft {
  readonly name: string
  /** rtmp:// or rtmps://, without the key. */
  readonly address: string
  readonly key: string
}

/** Adds another platform. Its key is sealed with a key of the house and never shown again. */
export async function addRestream(work: Work, secrets: Secrets, showId: string, draft: RestreamDraft): Promise<string> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.ended()
  if (!URL.canParse(draft.address) || new URL(draft.address).hostname === '') throw refuse.badAddress()
  const tx = writing(work)
  const { known } = await tx
    .selectFrom('live.restream')
    .select((eb) => eb.fn.countAll<number>().as('known'))
    .where('show_id', '=', showId)
    .executeTakeFirstOrThrow()
  if (known >= most) throw refuse.tooManyRestreams()
  const id = newId(work.now.getTime())
  const { name, address, key } = draft
  await tx
    .insertInto('live.restream')
    .values({
      id,
      show_id: showId,
      name,
      address,
      sealed_key: seal(secrets, id, key),
      added_by: work.actor.id,
      added_at: work.now,
    })
    .execute()
  work.record('live.restream-added', { showId, restreamId: id, name })
  return id
}

/** Turns pushing on or off; on, it starts with the picture. */
export async function switchRestream(work: Work, showId: string, restreamId: string, on: boolean): Promise<void> {
  await lockShowFor(work, showId, 'run')
  const { numUpdatedRows } = await writing(work)
    .updateTable('live.restream')
    .set({ wanted: on })
    .where('id', '=', restreamId)
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse.unknownRestream()
}

/** Stops it and forgets it, key included. */
export async function removeRestream(work: Work, showId: string, restreamId: string): Promise<void> {
  await lockShowFor(work, showId, 'run')
  const removed = await writing(work)
    .deleteFrom('live.restream')
    .where('id', '=', restreamId)
    .where('show_id', '=', showId)
    .returning('name')
    .executeTakeFirst()
  if (!removed) throw refuse.unknownRestream()
  work.record('live.restream-removed', { showId, restreamId, name: removed.name })
}
