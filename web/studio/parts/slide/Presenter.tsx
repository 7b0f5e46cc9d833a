import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type DeskSlide, listSlides, writeSlideNote } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Slides.module.css'
import type { Slides } from './use-slides.ts'
import { slideWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly slides: Slides
}

/** What the presenter sees and no viewer does: the slide that is shown, the next one, and the note. */
export function Presenter({ showId, slides: { slides, shownId } }: Props) {
  const t = useWords(slideWords)
  const place = slides.findIndex(({ id }) => id === shownId)
  const now = slides[place]
  const next = slides[place + 1]
  const noted = now ?? slides[0]
  return (
    <>
      <div className={css.now}>
        <Large
          slide={now}
          caption={now ? `${t('shown')} ${t('of', { nth: place + 1, all: slides.length })}` : t('shown')}
          none={t('nothing')}
        />
        <Large slide={next} caption={t('nextUp')} none={t('last')} />
      </div>
      {noted && <Note key={noted.id} showId={showId} slide={noted} />}
    </>
  )
}

function Large({
  slide,
  caption,
  none,
}: {
  readonly slide: DeskSlide | undefined
  readonly caption: string
  readonly none: string
}) {
  return (
    <div>
      <p className={css.caption}>{caption}</p>
      {slide ? (
        <img className={css.large} src={slide.url} alt={caption} />
      ) : (
        <div className={`${css.large} ${css.none}`}>{none}</div>
      )}
    </div>
  )
}

const restMs = 800

/** Kept by itself when the writing rests, and when the slide changes. */
function Note({ showId, slide }: { readonly showId: string; readonly slide: DeskSlide }) {
  const t = useWords(slideWords)
  const [text, setText] = useState(slide.note)
  const writing = useCommand(writeSlideNote, { changes: [listSlides], onRefused: useTellRefusal() })
  const { send } = writing
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept for what is written, not for each new function
  useEffect(() => {
    if (text === slide.note) return
    const keep = () => send({ params: { showId, slideId: slide.id }, body: { note: text } })
    const timer = setTimeout(keep, restMs)
    return () => clearTimeout(timer)
  }, [text])
  const keepNow = () => {
    if (text !== slide.note) send({ params: { showId, slideId: slide.id }, body: { note: text } })
  }
  return (
    <Textarea
      label={t('note')}
      value={text}
      onChange={(change) => setText(change.currentTarget.value)}
      onBlur={keepNow}
      maxLength={2000}
      autosize
      minRows={2}
      maxRows={6}
    />
  )
}
