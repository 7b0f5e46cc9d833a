import type { TracedBatch } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './BatchFacts.module.css'
import { batchWords } from './words.ts'

/** Origin, days and number of a batch. */
export function BatchFacts({ batch }: { readonly batch: TracedBatch }) {
  const t = useWords(batchWords)
  const text = useTexts()
  const { origin, producedOn, bestBefore, gtin, isPastBest, note } = batch
  const facts = [
    ['origin', text(origin)],
    ['producedOn', producedOn],
    ['bestBefore', bestBefore],
    ['gtin', gtin],
  ] as const
  return (
    <>
      <dl className={css.facts}>
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>
                  {value}
                  {key === 'bestBefore' && isPastBest && <strong className={css.past}>{t('pastBest')}</strong>}
                </dd>
              </div>
            ),
        )}
      </dl>
      {text(note) && <p className={css.note}>{text(note)}</p>}
    </>
  )
}
