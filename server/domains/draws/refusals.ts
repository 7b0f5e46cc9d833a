import { refusals } from '#kernel/refusal'

export const refuse = refusals('draws', {
  unknownDraw: ['missing', 'There is no such draw.'],
  notPrepared: ['conflict', 'This draw was opened already.'],
  notOpen: ['closed', 'This draw is not open.'],
  over: ['closed', 'This draw is over.'],
  anotherOpen: ['conflict', 'Another draw of this show is open. Only one runs at a time.'],
  notOnAir: ['closed', 'Draws and red packets are opened while the show is on air.'],
  conditionUnavailable: ['invalid', 'This condition cannot be checked in this house.'],
  conditionTwice: ['invalid', 'Each kind of condition can be set once.'],
  purchaseForbidden: ['invalid', 'In this house nobody may be made to buy something to enter a draw.'],
  prizeUnavailable: ['invalid', 'This house cannot give this kind of prize.'],
  tooFewCoupons: ['conflict', 'This batch has too few coupons left for the prizes.'],
  unknownPrize: ['invalid', 'There is no such prize to give.'],

  membersOnly: ['forbidden', 'Only members enter this draw. Sign up to join in.'],
  conditionsMissing: ['forbidden', 'Some conditions are not met yet.'],
  banned: ['forbidden', 'You were banned from this room.'],
  notClosedYet: ['conflict', 'The entries are public once the draw is closed.'],

  unknownWin: ['missing', 'You have not won this.'],
  lapsed: ['closed', 'The time to claim this prize is over.'],
  needsNoAddress: ['conflict', 'This prize comes by itself.'],

  unknownPacket: ['missing', 'There is no such red packet.'],
  anotherPacketOpen: ['conflict', 'Another red packet of this show is open. Only one runs at a time.'],
  tooManyShares: ['invalid', 'Each share needs at least the smallest unit of money.'],
  packetEmpty: ['closed', 'All shares have been taken.'],
  packetEnded: ['closed', 'This red packet has ended.'],
  packetRunning: ['conflict', 'The shares are public once the red packet has ended.'],
  followersOnly: ['forbidden', 'Only followers of the host take a share. Follow first.'],
})
