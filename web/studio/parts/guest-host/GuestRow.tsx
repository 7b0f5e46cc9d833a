import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import {
  type GuestHost,
  type GuestLink,
  letGuestIn,
  listGuestHosts,
  muteGuest,
  takeGuestDown,
  withdrawGuest,
} from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Heard } from '#web/shared/player/guest/index.ts'
import type { Mix } from '#web/shared/player/mix/index.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { BanGuest } from './BanGuest.tsx'
import css from './GuestHosts.module.css'
import { useDeskLine } from './use-desk-line.ts'
import { guestHostWords } from './words.ts'

interface Props {
  readonly guest: GuestHost
  readonly mix: Mix | undefined
  readonly link: GuestLink | undefined
  readonly isOnAir: boolean
  readonly mayBan: boolean
  readonly onHeard: (guestHostId: string, heard: Heard | undefined) => void
  readonly onNewLink: () => void
}

/** One guest host: their picture while they are there, how they are connected, and what the host does with them. */
export function GuestRow({ guest, mix, link, isOnAir, mayBan, onHeard, onNewLink }: Props) {
  const t = useWords(guestHostWords)
  const { id: guestHostId, showId, name, title, state } = guest
  const { heard, ...line } = useDeskLine(guest, mix, link)
  useEffect(() => {
    onHeard(guestHostId, heard)
    return () => onHeard(guestHostId, undefined)
  }, [guestHostId, heard, onHeard])
  const params = { showId, guestHostId }
  const settings = { changes: [listGuestHosts], onRefused: useTellRefusal() }
  const letting = useCommand(letGuestIn, settings)
  const taking = useCommand(takeGuestDown, settings)
  const muting = useCommand(muteGuest, settings)
  const withdrawing = useCommand(withdrawGuest, settings)
  const isSeated = state === 'waiting' || state === 'on'
  return (
    <li className={css.guest} data-on={state === 'on' || undefined} data-guest={guestHostId} data-line={line.state}>
      <Face track={heard.picture} label={t('picture', { name })} />
      <div>
        <p className={css.name}>
          {name}
          {title && ` · ${title}`}
        </p>
        <p className={css.state} data-tone={state === 'on' ? 'fine' : undefined} role="status">
          {t(state === 'gone' ? 'invited' : state)}
          {guest.sends === 'audio' && ` · ${t('sound')}`}
          {guest.hidden && ` · ${t('hidden')}`}
        </p>
        {isSeated && mix && (
          <p className={css.state} data-tone={line.state === 'open' ? 'fine' : 'warn'}>
            {t(`line_${line.state}`)}
          </p>
        )}
      </div>
      <div className={css.acts}>
        {state === 'waiting' && (
          <Button disabled={!isOnAir} onClick={() => letting.send({ params })} loading={letting.isSending}>
            {t('letIn')}
          </Button>
        )}
        {state === 'on' && (
          <>
            <Button variant="default" onClick={() => taking.send({ params })} loading={taking.isSending}>
              {t('takeDown')}
            </Button>
            <Button
              variant="default"
              aria-pressed={guest.muted}
              onClick={() => muting.send({ params, body: { muted: !guest.muted } })}
            >
              {t(guest.muted ? 'unmute' : 'mute')}
            </Button>
          </>
        )}
        {line.state === 'elsewhere' && (
          <Button variant="default" onClick={line.takeOver}>
            {t('takeOver')}
          </Button>
        )}
        {state === 'invited' && (
          <Button variant="light" onClick={onNewLink}>
            {t('newLink')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => withdrawing.send({ params })}>
          {t('withdraw')}
        </Button>
        {mayBan && (guest.personId !== undefined || guest.known) && <BanGuest guest={guest} />}
      </div>
    </li>
  )
}

function Face({ track, label }: { readonly track: MediaStreamTrack | undefined; readonly label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null
  }, [track])
  return <video ref={video} className={css.picture} autoPlay muted playsInline aria-label={label} />
}
