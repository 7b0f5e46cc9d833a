import * as contract from '#contracts/live'
import { on } from '#platform/http'
import { tellSeatsOfSlide } from '../../air/guest-host/news.ts'
import { refuse } from '../../refusals.ts'
import { getShowFor, getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { keepSlide, orderSlides, removeSlide, writeNote } from './keep.ts'
import { hideSlides, presentSlide } from './present.ts'
import { findSlideSpans, findSlides } from './queries.ts'

export const slideRoutes = [
  on(contract.listSlides, async ({ params, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return findSlides(reading(reader), show.id)
  }),
  on(contract.addSlide, async ({ params, request, perform, reader, actor, house }) => {
    await getShowFor(reading(reader), params.showId, actor, 'run')
    return keepSlide(house, perform, params, request.body)
  }),
  on(contract.writeSlideNote, ({ params, body, perform }) => perform((work) => writeNote(work, params, body.note))),
  on(contract.removeSlide, async ({ params, perform, house }) => {
    const files = await perform((work) => removeSlide(work, params))
    for (const key of files) await house.storage.remove(key)
    await tellSeatsOfSlide(house, params.showId)
    return {}
  }),
  on(contract.orderSlides, async ({ params, body, perform, reader }) => {
    await perform((work) => orderSlides(work, params.showId, body.slideIds))
    return findSlides(reading(reader), params.showId)
  }),
  on(contract.showSlide, async ({ params, body, perform, house }) => {
    const now = await perform((work) => presentSlide(work, params.showId, body))
    await tellSeatsOfSlide(house, params.showId)
    return now
  }),
  on(contract.hideSlides, async ({ params, perform, house }) => {
    await perform((work) => hideSlides(work, params.showId))
    await tellSeatsOfSlide(house, params.showId)
    return {}
  }),
  on(contract.listSlideSpans, async ({ params, reader, actor, house }) => {
    const { show, standing } = await getVisibleShow(reading(reader), params.showId, actor)
    const isKeptBack = (show.state === 'ended' || show.state === 'replay') && !show.replay_offered
    if (isKeptBack && standing.rights.length === 0) throw refuse.notOffered()
    return { items: await findSlideSpans(reader, show.id, await house.streaming.recording(show.id)) }
  }),
]
