import { refusals } from '#kernel/refusal'

export const refuse = refusals('promotions', {
  unknownPromotion: ['missing', 'There is no such promotion.'],
  unknownVariant: ['missing', 'There is no such variant.'],
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],
  noTitle: ['invalid', 'It needs a title in at least one language.'],
  endsBeforeStart: ['invalid', 'It would end before it starts.'],
  newAndReturning: ['invalid', 'Nobody is a new and a returning customer at once.'],
  stepTwice: ['invalid', 'Two steps begin at the same place.'],
  cannotRepeat: ['invalid', 'Only a threshold with one step that takes off an amount can repeat.'],
  variantTwice: ['invalid', 'A variant has two prices.'],
  staleEdit: ['conflict', 'Somebody changed this since you opened it.'],
  hasEnded: ['conflict', 'It has ended and cannot be changed any more.'],
  wrongState: ['conflict', 'In its present state this cannot be done.'],
  belowUses: ['conflict', 'It was used more often than that already.'],
  usedUp: ['conflict', 'This promotion is used up. Please look at the price again.'],

  notPriceable: ['invalid', 'The cart has more lines, pieces or money than can be priced.'],
  refundTooLarge: ['conflict', 'More cannot go back than was paid and is left.'],
})
