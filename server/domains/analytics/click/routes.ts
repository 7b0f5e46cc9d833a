import { clickProduct } from '#contracts/analytics'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { runtimeOf } from '../runtime.ts'

export const clickRoutes = [
  on(clickProduct, async ({ params, body, actor, reader, house }) => {
    const runtime = runtimeOf(house)
    const { showId } = params
    const { state, rehearsal, productIds } = await runtime.shown(showId)
    if (rehearsal) await getVisibleShow(readingLive(reader), showId, actor)
    if (!productIds.has(body.productId)) throw refuse.notOfThisShow({ productId: body.productId })
    if (state === 'planned' || state === 'cancelled') return { counted: false }
    const click = { showId, productId: body.productId, isReplay: state !== 'live' }
    return { counted: runtime.clicks.note(click, actor) }
  }),
]
