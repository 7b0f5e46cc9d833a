import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** Sentences for the refusals a viewer may meet, one table a domain. */
export const viewerRefusals: readonly RefusalWords[] = []
