import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** Sentences for the refusals the host desk may meet, one table a domain. */
export const studioRefusals: readonly RefusalWords[] = []
