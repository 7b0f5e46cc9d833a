import type { Texts } from '#contracts/catalogue'
import type { NoticeKind } from '#contracts/messaging'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import type { ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'

/** How a show is named in what people are told of it. */
export async function showNaming(
  work: Work,
  showId: string,
): Promise<{ readonly title: Texts; readonly host: string }> {
  return writing(work)
    .selectFrom('live.show as show')
    .innerJoin('live.host as host', 'host.person_id', 'show.host_id')
    .select(['show.title', 'host.name as host'])
    .where('show.id', '=', showId)
    .executeTakeFirstOrThrow()
}

/** Tells everybody who reserved the show; answers how many. */
export async function tellReserved(
  work: Work,
  { id, starts_at }: Pick<ShowRow, 'id' | 'starts_at'>,
  { kind, reason }: { readonly kind: NoticeKind; readonly reason?: string },
): Promise<number> {
  const reserved = await writing(work)
    .selectFrom('live.reservation')
    .select('person_id')
    .where('show_id', '=', id)
    .execute()
  if (reserved.length === 0) return 0
  await tell(work, {
    kind,
    personIds: reserved.map(({ person_id }) => person_id),
    about: { kind: 'show', id },
    values: { ...(await showNaming(work, id)), startsAt: starts_at.toISOString(), reason },
  })
  return reserved.length
}
