import { refusals } from '#kernel/refusal'

export const refuse = refusals('messaging', {
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],
})
