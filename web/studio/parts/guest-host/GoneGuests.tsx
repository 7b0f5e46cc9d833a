import { Button } from '@mantine/core'
import { getShow, withdrawGuest } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './GuestHosts.module.css'
import { guestHostWords } from './words.ts'

/** After the show: who was in it and is named on its replay, and the way to forget a name. */
export function GoneGuests({ showId }: { readonly showId: string }) {
  const t = useWords(guestHostWords)
  const { data } = useRoute(getShow, { params: { showId } })
  const forgetting = useCommand(withdrawGuest, { changes: [getShow], onRefused: useTellRefusal() })
  if (!data || data.guests.length === 0) return null
  return (
    <section className={css.card} aria-labelledby="gone-guests">
      <h2 id="gone-guests" className={css.title}>
        {t('title')}
      </h2>
      <p className={css.note}>{t('cameNote')}</p>
      <ul className={css.list}>
        {data.guests.map(({ id: guestHostId, name, title }) => (
          <li key={guestHostId} className={css.head}>
            <span>
              <strong>{name}</strong> {title}
            </span>
            <Button variant="subtle" color="gray" onClick={() => forgetting.send({ params: { showId, guestHostId } })}>
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
