import { refusals } from '#kernel/refusal'

export const refuse = refusals('search', {
  nothingAsked: ['invalid', 'There is nothing in these words to look for.'],
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],
  rebuildRunning: ['conflict', 'Everything is being read anew already.'],
})
