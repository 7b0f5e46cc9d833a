import { refusals } from '#kernel/refusal'

export const refuse = refusals('payments', {
  unknownPayment: ['missing', 'There is no such payment.'],
  badAmount: ['invalid', 'An amount to pay or to give back is a whole number of minor units above zero.'],
  badExpiry: ['invalid', 'A payment must be possible for some time to come.'],
  alreadyOpen: ['conflict', 'Something else is being paid for this already. Close that payment first.'],
  alreadyPaid: ['conflict', 'This is paid already.'],
  isClosed: ['closed', 'This payment is closed. Nothing can be paid any more.'],
  notPaid: ['conflict', 'Nothing was paid yet, so nothing can go back.'],
  moreThanPaid: ['conflict', 'More would go back than was paid.'],
  otherRefund: ['conflict', 'For this reason something else was given back already.'],
  wayNotOffered: ['conflict', 'This way to pay is not offered.'],
  providerSilent: ['unavailable', 'The payment service does not answer. Please try again, or pay another way.'],
  providerRefused: ['unavailable', 'The payment service did not take this. Please pay another way.'],

  unknownRefund: ['missing', 'There is no such refund.'],
  notRefused: ['conflict', 'This refund was not refused, so there is nothing to do by hand.'],
  onlySandbox: ['invalid', 'The sandbox takes no real money.'],
  unknownField: ['invalid', 'This provider has no such field.'],
  badField: ['invalid', 'The value does not look as it must. Please copy it again from the provider.'],
  missingField: ['invalid', 'Something is still missing before this provider can take real money.'],
  noSandbox: ['missing', 'This house has no payment sandbox.'],
  unknownDifference: ['missing', 'There is no such difference.'],
  alreadySettled: ['conflict', 'This difference is settled already.'],
  dayNotOver: ['invalid', 'There is no statement of a day in the future.'],
})
