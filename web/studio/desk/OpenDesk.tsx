import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { ShowEntry } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTidings } from '#web/shared/room/tidings.ts'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { CameraPanel } from '../parts/camera/CameraPanel.tsx'
import { Curve } from '../parts/figure/Curve.tsx'
import { GuestHosts } from '../parts/guest-host/GuestHosts.tsx'
import { Health } from '../parts/picture/Health.tsx'
import { Preview } from '../parts/picture/Preview.tsx'
import { Publish } from '../parts/publish/Publish.tsx'
import { DeskShelf } from '../parts/shelf/DeskShelf.tsx'
import { type Slides, useSlides } from '../parts/slide/use-slides.ts'
import css from './Desk.module.css'
import { DeskTop } from './DeskTop.tsx'
import { Launchers } from './launch/Launchers.tsx'
import { Middle, type MiddleTab, middleTabs } from './Middle.tsx'
import { type OpenedDesk, useDesk } from './use-desk.ts'
import { useMix } from './use-mix.ts'
import { useSlideInMix } from './use-slide-in-mix.ts'
import { deskWords } from './words.ts'

/** What presenters’ clickers and fingers press. */
function stepKeys({ step }: Slides) {
  const next = () => step('next')
  const previous = () => step('previous')
  return { '.': next, pagedown: next, ',': previous, pageup: previous }
}

/** Preview and stream at the left, what viewers say in the middle, the shelf at the right, figures on top. */
export function OpenDesk(asked: OpenedDesk) {
  const onChanged = asked.onStale
  const t = useWords(deskWords)
  const { desk, lines, cameInAll, leftOut, isConnected, tidings, state, setShelf } = useDesk(asked)
  const mayRun = desk.me.rights.includes('run')
  const { camera, mix, setCamera } = useMix()
  const slides = useSlides(desk.show.id, mayRun)
  const shown = slides.slides.find(({ id }) => id === slides.shownId)
  useSlideInMix(mix, shown?.url)
  const onSlide = (entry: ShowEntry) => entry.type === 'slide-shown' && slides.again()
  useTidings(tidings, { onEntry: onSlide, onMissed: slides.again })
  const [tab, setTab] = useState<MiddleTab>('chat')
  useKeys({
    ...Object.fromEntries(middleTabs.map(({ name, key }) => [key, () => setTab(name)])),
    ...(mayRun && desk.show.state === 'live' && stepKeys(slides)),
  })
  const { show } = desk
  return (
    <div className={css.desk}>
      <DeskTop desk={desk} onChanged={onChanged} />
      <div className={css.columns}>
        <section className={`${css.column} ${css.left}`} aria-label={t('picture')}>
          <Preview showId={show.id} picture={desk.picture} />
          <Health health={desk.health} incidents={desk.incidents} />
          {mayRun && (
            <GuestHosts
              showId={show.id}
              guests={desk.guestHosts}
              isOnAir={show.state === 'live'}
              isOver={show.state !== 'live' && show.state !== 'planned'}
              mayBan={desk.me.rights.includes('ban')}
              mix={mix}
              hasSlide={shown !== undefined}
            />
          )}
          {mayRun && (
            <Publish
              showId={show.id}
              restreams={desk.restreams}
              onChanged={onChanged}
              camera={<CameraPanel showId={show.id} stream={camera} mix={mix} onStream={setCamera} />}
            />
          )}
          <Curve curve={desk.curve} />
        </section>
        <section className={css.column} aria-label={t('middle')}>
          {!isConnected && (
            <p className={css.chip} data-tone="amber" role="status">
              {t('reconnecting')}
            </p>
          )}
          <Tabs
            className={css.tabs ?? ''}
            value={tab}
            onChange={(value) => setTab(middleTabs.find((one) => one.name === value)?.name ?? 'chat')}
            keepMounted={false}
          >
            <Middle
              desk={desk}
              lines={lines}
              cameInAll={cameInAll}
              leftOut={leftOut}
              slides={slides}
              onShelf={setShelf}
            />
          </Tabs>
        </section>
        <section className={css.column}>
          {mayRun && <Launchers desk={desk} tidings={tidings} state={state} />}
          <DeskShelf showId={show.id} shelf={desk.shelf} demand={desk.demand} onShelf={setShelf} mayRun={mayRun} />
        </section>
      </div>
    </div>
  )
}
