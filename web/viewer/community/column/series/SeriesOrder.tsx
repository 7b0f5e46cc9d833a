import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type ArticleCard, findArticles, getArticle, orderColumnSeries } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Series.module.css'
import { seriesWords } from './words.ts'

interface Props {
  readonly columnId: string
  readonly seriesId: string
  readonly articles: readonly ArticleCard[]
  readonly onDone: () => void
}

/** The articles of a series, each moved up or down; the order is kept when it is saved, and can be taken back. */
export function SeriesOrder({ columnId, seriesId, articles, onDone }: Props) {
  const t = useWords(seriesWords)
  const [order, setOrder] = useState(articles)
  const before = articles.map(({ id }) => id)
  const params = { columnId, seriesId }
  const changes = [findArticles, getArticle]
  const onRefused = useTellRefusal()
  const undoing = useCommand(orderColumnSeries, { changes, onRefused })
  const ordering = useCommand(orderColumnSeries, {
    changes,
    onRefused,
    onDone: () => {
      tell(t('ordered'), { undo: () => undoing.send({ params, body: { articleIds: before } }) })
      onDone()
    },
  })
  const isChanged = order.some(({ id }, nth) => id !== before[nth])
  if (articles.length < 2) return <p className={css.note}>{t('few')}</p>
  return (
    <section className={css.order} aria-label={t('order')}>
      <ol className={css.list}>
        {order.map(({ id, title }, place) => (
          <li key={id} className={css.part}>
            <span className={css.title}>{t('part', { nth: place + 1, title })}</span>
            <button
              type="button"
              className={css.tool}
              aria-label={t('up', { title })}
              aria-disabled={place === 0}
              onClick={() => setOrder((was) => moved(was, place, place - 1))}
            >
              <IconArrowUp size={18} aria-hidden />
            </button>
            <button
              type="button"
              className={css.tool}
              aria-label={t('down', { title })}
              aria-disabled={place === order.length - 1}
              onClick={() => setOrder((was) => moved(was, place, place + 1))}
            >
              <IconArrowDown size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <Button
        disabled={!isChanged}
        loading={ordering.isSending}
        onClick={() => ordering.send({ params, body: { articleIds: order.map(({ id }) => id) } })}
      >
        {t('save')}
      </Button>
    </section>
  )
}
