import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { StateBadge } from '../parts/show/StateBadge.tsx'
import { showWords } from '../parts/show/words.ts'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

/** What the table of shows tells of each. */
export function useShowColumns(): readonly Column<ShowCard>[] {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const text = useTexts()
  const say = useNumbers()
  const figure = (key: 'reservations' | 'likes', from: 'md' | 'lg'): Column<ShowCard> => ({
    key,
    title: t(key),
    isFigure: true,
    from,
    cell: (show) => say.number(show[key]),
  })
  return [
    {
      key: 'show',
      title: t('show'),
      cell: (show) => {
        const cover = show.coverUrl ?? show.productImageUrls[0]
        return (
          <span className={css.show}>
            <Picture
              picture={cover ? { url: cover } : undefined}
              alt=""
              ratio="1"
              sizes="40px"
              className={css.thumb ?? ''}
            />
            <span className={css.name}>
              {text(show.title)}
              {show.rehearsal && <span className={css.note}> · {says('rehearsal')}</span>}
            </span>
          </span>
        )
      },
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'host', title: t('host'), from: 'md', cell: ({ host }) => host.name },
    {
      key: 'starts',
      title: t('starts'),
      from: 'sm',
      cell: ({ startedAt, startsAt }) => <When at={startedAt ?? startsAt} as="day" />,
    },
    figure('reservations', 'md'),
    { key: 'peak', title: t('peak'), isFigure: true, from: 'lg', cell: ({ peoplePeak }) => say.number(peoplePeak) },
    figure('likes', 'lg'),
  ]
}
