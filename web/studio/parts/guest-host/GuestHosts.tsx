import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { type GuestHost, listGuestHosts } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Heard } from '#web/shared/player/guest/index.ts'
import type { Layout, Mix } from '#web/shared/player/mix/index.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { GoneGuests } from './GoneGuests.tsx'
import css from './GuestHosts.module.css'
import { GuestRow } from './GuestRow.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { Layouts } from './Layouts.tsx'
import { guestHostWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly guests: readonly GuestHost[]
  readonly isOnAir: boolean
  readonly isOver: boolean
  readonly mayBan: boolean
  /** What this desk sends; absent while its camera is closed. */
  readonly mix: Mix | undefined
  readonly hasSlide: boolean
}

/** Guest hosts: inviting them, and bringing those who are there into the picture and the sound. */
export function GuestHosts({ showId, guests, isOnAir, isOver, mayBan, mix, hasSlide }: Props) {
  const t = useWords(guestHostWords)
  const { data } = useRoute(listGuestHosts, { params: { showId } }, { refetchOnWindowFocus: false })
  // One ticket for as long as the desk is open: a newer one must not break what is connected.
  const [link, setLink] = useState(data?.link)
  if (data && !link) setLink(data.link)
  const [asked, setAsked] = useState<GuestHost | 'new'>()
  const [heard, setHeard] = useState<ReadonlyMap<string, Heard>>(new Map())
  const [layout, setLayout] = useState<Layout>('corner')
  const onHeard = useCallback((id: string, now: Heard | undefined) => {
    setHeard((was) => {
      const next = new Map(was)
      if (now) next.set(id, now)
      else next.delete(id)
      return next
    })
  }, [])
  useEffect(() => mix?.setLayout(layout), [mix, layout])
  // The first slide comes into the picture by itself, and goes with the last.
  useEffect(() => setLayout(hasSlide ? 'slides' : 'corner'), [hasSlide])
  useEffect(() => {
    mix?.setGuests(
      guests.map(({ id, name, state, muted }) => {
        const { picture, sound } = heard.get(id) ?? {}
        return { id, name, picture, sound, isOn: state === 'on', isMuted: muted }
      }),
    )
  }, [mix, guests, heard])
  const isAnybodyThere = guests.some(({ state }) => state === 'waiting' || state === 'on')
  if (isOver) return <GoneGuests showId={showId} />
  return (
    <section className={css.card} aria-labelledby="guest-hosts">
      <div className={css.head}>
        <h2 id="guest-hosts" className={css.title}>
          {t('title')}
        </h2>
        <Button variant="light" size="sm" onClick={() => setAsked('new')}>
          {t('invite')}
        </Button>
      </div>
      {guests.length === 0 && <p className={css.note}>{t('empty')}</p>}
      {isAnybodyThere && !mix && <p className={css.note}>{t('needsCamera')}</p>}
      {mix && (guests.length > 0 || hasSlide) && <Layouts layout={layout} onLayout={setLayout} />}
      <ul className={css.list}>
        {guests.map((guest) => (
          <GuestRow
            key={guest.id}
            guest={guest}
            mix={mix}
            link={link}
            isOnAir={isOnAir}
            mayBan={mayBan}
            onHeard={onHeard}
            onNewLink={() => setAsked(guest)}
          />
        ))}
      </ul>
      {asked && (
        <InviteDialog showId={showId} guest={asked === 'new' ? undefined : asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}
