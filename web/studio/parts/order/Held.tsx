import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { listHeldLines } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Order.module.css'
import { useHeld } from './use-held.ts'
import { orderWords } from './words.ts'

/** Lines that their authors alone see, with the reason: let into the room, or left so. */
export function Held({ showId }: { readonly showId: string }) {
  const t = useWords(orderWords)
  const [stay, setStay] = useState(false)
  const query = { limit: 20, ...(stay && { stay }) }
  const list = useList(listHeldLines, { params: { showId }, query }, { refetchInterval: 10_000 })
  const { decide, isSending } = useHeld(showId)
  return (
    <section aria-label={t('held')}>
      <h3 className={css.title}>{t('held')}</h3>
      <p className={css.soft}>{t('heldNote')}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('held')}
        value={stay ? 'stay' : 'waiting'}
        onChange={(value) => setStay(value === 'stay')}
        data={[
          { value: 'waiting', label: t('heldWaiting') },
          { value: 'stay', label: t('heldStay') },
        ]}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.soft}>{t(stay ? 'heldNoneStay' : 'heldNone')}</p>}
      <ul className={css.held}>
        {list.items?.map(({ line, reason, looked }) => (
          <li key={line.id}>
            <p className={css.heldText}>{line.text}</p>
            <p className={css.soft}>
              {line.person.name} · <When at={line.at} /> · {t(`why.${reason}`)}
              {looked?.by && <> · {t('leftBy', { name: looked.by })}</>}
            </p>
            <div className={css.heldActs}>
              <Button h={44} variant="light" disabled={isSending} onClick={() => decide(line.id, true)}>
                {t('letIn')}
              </Button>
              {!stay && (
                <Button h={44} variant="default" disabled={isSending} onClick={() => decide(line.id, false)}>
                  {t('leave')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
