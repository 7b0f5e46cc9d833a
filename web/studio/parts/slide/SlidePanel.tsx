import { Button } from '@mantine/core'
import type { ShowSettings } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { FormatSwitch } from './FormatSwitch.tsx'
import { Presenter } from './Presenter.tsx'
import css from './Slides.module.css'
import { SlideThumb } from './SlideThumb.tsx'
import { useAdding } from './use-adding.ts'
import type { Slides } from './use-slides.ts'
import { slideWords } from './words.ts'

interface Props {
  readonly show: Pick<ShowSettings, 'id' | 'format'>
  readonly slides: Slides
  readonly isOnAir: boolean
  readonly isOver: boolean
}

const mostBytes = 50 * 1024 * 1024

/** Slides: what is shown, what comes next with its note, and all of them in their order. */
export function SlidePanel({ show, slides, isOnAir, isOver }: Props) {
  const t = useWords(slideWords)
  const { adding, problem, isUnreadable, add } = useAdding(show.id)
  if (slides.problem) return <ErrorState problem={slides.problem} onAgain={slides.again} />
  return (
    <div className={css.panel}>
      {slides.slides.length > 0 && (
        <>
          <Presenter showId={show.id} slides={slides} />
          <div className={css.acts}>
            <Button variant="default" disabled={!isOnAir} onClick={() => slides.step('previous')}>
              {t('previous')}&nbsp;
              <KeyHint keys="," />
            </Button>
            <Button disabled={!isOnAir} onClick={() => slides.step('next')}>
              {t('next')}&nbsp;
              <KeyHint keys="." />
            </Button>
            {slides.shownId && (
              <Button variant="subtle" onClick={slides.hide}>
                {t('hide')}
              </Button>
            )}
          </div>
          {!isOnAir && !isOver && <p className={css.note}>{t('notLive')}</p>}
          <ol className={css.list} aria-label={t('slides')}>
            {slides.slides.map((slide, place) => (
              <SlideThumb key={slide.id} slide={slide} nth={place + 1} slides={slides} isOnAir={isOnAir} />
            ))}
          </ol>
        </>
      )}
      {!isOver && (
        <>
          <FormatSwitch show={show} />
          <FileDrop
            label={adding ? t('adding', { done: adding.done, all: adding.all }) : t('drop')}
            accept="application/pdf,image/png,image/jpeg,image/webp"
            maxBytes={mostBytes}
            isMany
            isBusy={adding !== undefined}
            onFiles={add}
          />
          <p className={css.note}>{t('dropNote')}</p>
        </>
      )}
      {isUnreadable && (
        <p className={css.note} role="alert">
          {t('unreadable')}
        </p>
      )}
      <ProblemNote problem={problem} />
    </div>
  )
}
