import { refusals } from '#kernel/refusal'

export const refuse = refusals('storage', {
  full: ['unavailable', 'There is no room left to keep files. Nothing was lost; please try again later.'],
  away: ['unavailable', 'The file storage cannot be reached right now. Please try again in a moment.'],
})
