import { refusals } from '#kernel/refusal'

export const refuse = refusals('batch', {
  tooManyWaiting: ['limited', 'Too many people are doing this at once. Try again in a moment.'],
  closing: ['unavailable', 'The server is about to restart. Try again in a few seconds.'],
})
