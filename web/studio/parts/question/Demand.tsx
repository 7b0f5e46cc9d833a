import { Button } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import type { ExplainDemand, ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import css from './Question.module.css'
import { questionWords } from './words.ts'

interface Props {
  readonly demand: readonly ExplainDemand[]
  readonly items: readonly ShelfItem[]
  readonly onExplain: ((productId: string) => void) | undefined
}

/** What viewers want explained, the most wanted first. */
export function Demand({ demand, items, onExplain }: Props) {
  const t = useWords(questionWords)
  const text = useTexts()
  const byId = new Map(items.map((item) => [item.productId, item]))
  const wanted = demand.flatMap((one) => {
    const item = byId.get(one.productId)
    return item ? [{ ...one, item }] : []
  })
  if (wanted.length === 0)
    return (
      <EmptyState art={<IconSpeakerphone size={36} stroke={1.5} />} title={t('demandEmpty')} note={t('demandNote')} />
    )
  return (
    <ol className={css.list} aria-label={t('demand')}>
      {wanted.map(({ productId, people, item }) => (
        <li key={productId} className={css.row}>
          <div>
            <p className={css.wording}>{text(item.product.title)}</p>
            <p className={css.asked}>
              <strong>{t('people', { count: people })}</strong>
            </p>
          </div>
          {item.explaining ? (
            <span>{t('isExplaining')}</span>
          ) : (
            onExplain && (
              <Button size="xs" color="lantern" onClick={() => onExplain(productId)}>
                {t('explain')}
              </Button>
            )
          )}
        </li>
      ))}
    </ol>
  )
}
