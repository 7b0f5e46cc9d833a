import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { CoverDialog } from './CoverDialog.tsx'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

/** One show in the list: when, how many wait for it, and the way to its desk. */
export function ShowEntry({ show }: { readonly show: ShowCard }) {
  const t = useWords(showsWords)
  const text = useTexts()
  const say = useNumbers()
  const [asked, setAsked] = useState<'cancel' | 'cover'>()
  const close = () => setAsked(undefined)
  const cover = show.coverUrl ?? show.productImageUrls[0]
  return (
    <li className={css.card}>
      <div className={css.cover}>
        <Picture picture={cover ? { url: cover } : undefined} alt="" ratio="16 / 9" sizes="320px" />
        <span className={css.mark}>
          {show.state === 'live' ? <LiveBadge /> : <span className={css.chip}>{t(show.state)}</span>}
        </span>
      </div>
      <div className={css.words}>
        <h2>{text(show.title)}</h2>
        <p className={css.soft}>
          <When at={show.startedAt ?? show.startsAt} as="day" />
          <span>{show.host.name}</span>
          {show.format === 'lecture' && <span>{t('lecture')}</span>}
          {show.rehearsal && <span>{t('rehearsal')}</span>}
        </p>
        <p className={css.soft}>
          <span>{t('products', { count: show.products })}</span>
          {show.state === 'planned' && <span>{t('reserved', { count: show.reservations })}</span>}
          {show.peoplePeak > 0 && <span>{t('peak', { count: say.count(show.peoplePeak) })}</span>}
        </p>
      </div>
      <div className={css.acts}>
        <ButtonLink to={`/shows/${show.id}`} variant={show.state === 'live' ? 'filled' : 'light'}>
          {t('open')}
        </ButtonLink>
        {show.startedAt && (
          <ButtonLink to={`/shows/${show.id}/report`} variant={show.state === 'live' ? 'light' : 'filled'}>
            {t('report')}
          </ButtonLink>
        )}
        {(show.state === 'planned' || show.state === 'live') && (
          <Button variant="subtle" color="gray" onClick={() => setAsked('cover')}>
            {t('cover')}
          </Button>
        )}
        {show.state === 'planned' && (
          <Button variant="subtle" color="gray" onClick={() => setAsked('cancel')}>
            {t('cancel')}
          </Button>
        )}
      </div>
      {asked === 'cancel' && <CancelDialog showId={show.id} onClose={close} />}
      {asked === 'cover' && <CoverDialog showId={show.id} onClose={close} />}
    </li>
  )
}
