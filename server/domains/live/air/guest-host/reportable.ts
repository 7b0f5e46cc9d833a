import type { Reportable } from '#domains/moderation/index'
import { tellRoom } from '../../room/tell.ts'
import { getShowRow, standingIn } from '../../show/load.ts'
import { reading, writing } from '../../tables.ts'
import { lockGuest } from './load.ts'

/**
 * The name of a guest host, with what they are said to be. Somebody called up answers for their own; one who came by link is named
 * by the host. What is hidden leaves the room's sight; whoever sits there stays.
 */
export const guestReportable: Reportable = {
  kind: 'guest-host',
  async look(reader, id, asking) {
    const tables = reading(reader)
    const guest = await tables
      .selectFrom('live.guest_host as guest')
      .innerJoin('live.show as show', 'show.id', 'guest.show_id')
      .innerJoin('live.host as host', 'host.person_id', 'show.host_id')
      .selectAll('guest')
      .select(['show.host_id', 'show.state as show_state', 'host.name as host_name'])
      .where('guest.id', '=', id)
      .where('guest.name', '<>', '')
      .executeTakeFirst()
    if (!guest) return undefined
    if (asking) {
      const show = await getShowRow(tables, guest.show_id)
      const { role, rights } = await standingIn(tables, show, asking)
      const isNamed = guest.joined_at !== null || (guest.announced && guest.show_state === 'planned')
      const isSeen = isNamed && !guest.hidden && (!show.rehearsal || role === 'invited')
      if (!isSeen && rights.length === 0) return undefined
    }
    return {
      authorId: guest.person_id ?? guest.host_id,
      authorName: guest.person_id === null ? guest.host_name : guest.name,
      text: [guest.name, guest.title].filter(Boolean).join(' · '),
      path: `/shows/${guest.show_id}`,
      place: { scope: 'show', subjectId: guest.show_id },
    }
  },
  async hide(work, id) {
    const guest = await lockGuest(work, id)
    if (guest.hidden) return
    await writing(work).updateTable('live.guest_host').set({ hidden: true }).where('id', '=', id).execute()
    const { show_id: showId, name, title, on_at } = guest
    if (on_at !== null) tellRoom(work, showId, { lane: 'must', type: 'guest-left', body: { id, name, title } })
  },
  async restore(work, id) {
    const guest = await lockGuest(work, id)
    if (!guest.hidden) return
    await writing(work).updateTable('live.guest_host').set({ hidden: false }).where('id', '=', id).execute()
    const { show_id: showId, name, title, on_at } = guest
    if (on_at !== null) tellRoom(work, showId, { lane: 'must', type: 'guest-joined', body: { id, name, title } })
  },
}
