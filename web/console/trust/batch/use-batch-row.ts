import type { Batch } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { consoleBatchWords } from './words.ts'

const keys = ['lot', 'gtin', 'producedOn', 'bestBefore', 'origin', 'note', 'page', 'open'] as const

/** A batch as a row of a file: what stands on it, where its page is, and its trace line by line. */
export function useBatchRow() {
  const t = useWords(consoleBatchWords)
  const text = useTexts()
  return {
    head: keys.map((key) => t(key)),
    rowOf: (batch: Batch) => [
      batch.lot,
      batch.gtin,
      batch.producedOn,
      batch.bestBefore,
      text(batch.origin),
      text(batch.note),
      location.origin + batch.path,
      batch.events.map(({ at, bizStep, place, who }) => [at, t(bizStep), text(place), who].join(' ')).join('\n'),
    ],
  }
}
