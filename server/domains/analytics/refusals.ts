import { refusals } from '#kernel/refusal'

export const refuse = refusals('analytics', {
  notOfThisShow: ['invalid', 'This product is not part of the show.'],
  noReportYet: ['conflict', 'The show has not been on air yet, so there is nothing to report.'],
})
