import { refusals } from '#kernel/refusal'

export const refuse = refusals('webhook', {
  notHere: ['missing', 'There is no such webhook.'],
  noSuchDelivery: ['missing', 'There is no such delivery.'],
  insideAddress: ['invalid', 'This address lies inside the own network. NIGHTMARKET_PRIVATE_FETCH=on would allow it.'],
})
