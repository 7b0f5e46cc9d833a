import { refusals } from '#kernel/refusal'

export const refuse = refusals('operations', {
  noSuchParkedFact: ['missing', 'There is no such parked fact; perhaps it was retried or skipped already.'],
  unknownFollower: ['missing', 'This follower does not run any more, so the fact can only be skipped.'],
  noSuchJob: ['missing', 'There is no such dead job; perhaps it was retried or discarded already.'],
})
