import type { Reportable } from '#domains/moderation/index'
import { getShowRow, lockShow, standingIn } from '../../show/load.ts'
import { reading, writing } from '../../tables.ts'
import { endSlideNow } from './present.ts'

/** A slide that a room was shown. Once hidden it is shown no more, neither in the room nor in the replay. */
export const slideReportable: Reportable = {
  kind: 'slide',
  async look(reader, id, asking) {
    const tables = reading(reader)
    const slide = await tables
      .selectFrom('live.slide as slide')
      .innerJoin('live.show as show', 'show.id', 'slide.show_id')
      .innerJoin('live.host as host', 'host.person_id', 'show.host_id')
      .select(['slide.show_id', 'slide.url', 'slide.hidden', 'show.title', 'show.host_id', 'host.name as host_name'])
      .select(({ exists, selectFrom }) =>
        exists(selectFrom('live.slide_span').select('id').where('slide_id', '=', id)).as('was_shown'),
      )
      .where('slide.id', '=', id)
      .executeTakeFirst()
    if (!slide) return undefined
    if (asking) {
      const show = await getShowRow(tables, slide.show_id)
      const { role, rights } = await standingIn(tables, show, asking)
      const isSeen = slide.was_shown && !slide.hidden && (!show.rehearsal || role === 'invited')
      if (!isSeen && rights.length === 0) return undefined
    }
    return {
      authorId: slide.host_id,
      authorName: slide.host_name,
      title: slide.title.zh ?? slide.title.en,
      text: '',
      pictures: [slide.url],
      path: `/shows/${slide.show_id}`,
      place: { scope: 'show', subjectId: slide.show_id },
    }
  },
  async hide(work, id) {
    const showId = await showOf(work, id)
    if (showId === undefined) return
    await lockShow(work, showId)
    await endSlideNow(work, showId, id)
    await writing(work).updateTable('live.slide').set({ hidden: true }).where('id', '=', id).execute()
  },
  /** The presenter may show it again. */
  async restore(work, id) {
    await writing(work).updateTable('live.slide').set({ hidden: false }).where('id', '=', id).execute()
  },
}

async function showOf(work: Parameters<Reportable['hide']>[0], slideId: string): Promise<string | undefined> {
  const slide = await writing(work)
    .selectFrom('live.slide')
    .select('show_id')
    .where('id', '=', slideId)
    .executeTakeFirst()
  return slide?.show_id
}
