import { countCases } from '#contracts/messaging'
import { listCases } from '#contracts/moderation'
import { countOrders } from '#contracts/orders'
import { countReviews, getQuestionClock } from '#contracts/reviews'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { type Asked, type Care, often, standing } from './care.ts'

const mostCases = 50

/** What customers and members wait for: answers, parcels, decisions. */
export function useCustomers(): Asked {
  const { may } = useMe()
  const answers = { enabled: may('service.answer'), ...often }
  const sells = { enabled: may('orders.read'), ...often }
  const replies = { enabled: may('reviews.manage'), ...often }
  const keepsOrder = { enabled: may('room.moderate'), ...often }
  const letters = useRoute(countCases, {}, answers)
  const orders = useRoute(countOrders, {}, sells)
  const reviews = useRoute(countReviews, {}, replies)
  const questions = useRoute(getQuestionClock, {}, replies)
  const cases = useRoute(listCases, { query: { state: 'open', limit: mostCases } }, keepsOrder)
  const cares: Care[] = []
  const add = (key: Care['key'], tone: Care['tone'], count = 0, to = '', search = {}, more = '') => {
    if (count > 0) cares.push({ key, tone, count: `${count}${more}`, to, search })
  }
  add('late', 'bad', letters.data?.late, '/service', { view: 'all' })
  add('queue', 'warn', letters.data?.queue, '/service', { view: 'queue' })
  add('refundFailed', 'bad', orders.data?.refundFailed, '/orders', { needs: 'refund-failed' })
  add('toShip', 'warn', orders.data?.toShip, '/orders', { needs: 'to-ship' })
  add('returns', 'warn', orders.data?.returns, '/returns')
  add('cases', 'warn', cases.data?.items.length, '/cases', {}, cases.data?.next && '+')
  add('questions', 'warn', questions.data?.waiting, '/questions')
  add('reviews', 'warn', reviews.data?.waiting, '/reviews', { state: 'waiting' })
  const asked = [
    ...(answers.enabled ? [letters] : []),
    ...(sells.enabled ? [orders] : []),
    ...(replies.enabled ? [reviews, questions] : []),
    ...(keepsOrder.enabled ? [cases] : []),
  ]
  return { cares, ...standing(asked) }
}
