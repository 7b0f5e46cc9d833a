import { refusals } from '#kernel/refusal'

export const refuse = refusals('sharing', {
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],
  unknownTarget: ['missing', 'There is no such thing to share.'],
})
