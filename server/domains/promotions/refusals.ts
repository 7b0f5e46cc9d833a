import { refusals } from '#kernel/refusal'

export const refuse = refusals('promotions', {
  notPriceable: ['invalid', 'The cart has more lines, pieces or money than can be priced.'],
  refundTooLarge: ['conflict', 'More cannot go back than was paid and is left.'],
})
