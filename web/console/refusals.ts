import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** Sentences for the refusals the console may meet, one table a domain. */
export const consoleRefusals: readonly RefusalWords[] = []
