import { refusals } from '#kernel/refusal'

export const refuse = refusals('orders', {
  unknownOrder: ['missing', 'There is no such order.'],
  unknownLine: ['missing', 'There is no such line.'],
  unknownAddress: ['missing', 'There is no such address.'],
  unknownMethod: ['missing', 'There is no such shipping method.'],
  unknownParcel: ['missing', 'There is no such parcel.'],
  unknownReturn: ['missing', 'There is no such return.'],
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],

  notForSale: ['conflict', 'This is not on sale.'],
  notEnough: ['conflict', 'There is not as much left.'],
  cartFull: ['conflict', 'The cart is full. Take something out of it first.'],
  tooManyPieces: ['conflict', 'So many pieces do not go into one line.'],
  activityOver: ['conflict', 'The price this was put in for no longer holds.'],
  activityFixed: ['conflict', 'The number of pieces is set by what was claimed.'],

  badAddress: ['invalid', 'The address is not complete or not right.'],
  tooManyAddresses: ['conflict', 'No more addresses can be kept. Remove one first.'],
  badZone: ['invalid', 'A zone of the shipping method does not fit.'],
  badInvoice: ['invalid', 'What the invoice is to say is not right.'],

  emptyBasket: ['invalid', 'There is nothing to order.'],
  lineTrouble: ['conflict', 'Something cannot be ordered as it stands.'],
  noAddress: ['invalid', 'The order needs an address.'],
  noDelivery: ['conflict', 'This way to ship does not go there.'],
  priceChanged: ['conflict', 'The price has changed. Please look at it again.'],
  tooMuchMoney: ['invalid', 'The order is worth more than one order may be.'],
  groupAlone: ['invalid', 'A group buy is ordered by itself, one group at a time.'],
  pointsNotYet: ['invalid', 'Points cannot be spent here.'],

  notPossibleNow: ['conflict', 'The order is not in a state for this.'],
  alreadyShipped: ['conflict', 'Part of the order is on its way already.'],
  awaitsGroup: ['conflict', 'The order waits until its group is full.'],
  nothingToShip: ['conflict', 'There is nothing left to ship.'],
  moreThanOrdered: ['conflict', 'That is more than is left of this line.'],
  lineTwice: ['invalid', 'A line is named twice.'],

  nothingToRefund: ['invalid', 'The refund gives nothing back.'],
  moreThanPaid: ['conflict', 'More would go back than was paid.'],
  returnOver: ['closed', 'The time for returns is over.'],
  notReceivedYet: ['conflict', 'Pieces that were not shipped cannot be sent back.'],
  unknownPicture: ['invalid', 'A picture of the return is not known.'],
  noPicture: ['invalid', 'There is no picture in the request.'],
  tooManyPictures: ['conflict', 'No more pictures can be kept for this order.'],
  invoiceIssued: ['conflict', 'The invoice is issued already.'],
})
