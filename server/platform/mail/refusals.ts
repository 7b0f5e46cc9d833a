import { refusals } from '#kernel/refusal'

export const refuse = refusals('mail', {
  badAddress: ['invalid', 'This is not an e-mail address.'],
})
