import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Moments, type MomentsProps } from './Moments.tsx'
import css from './Replay.module.css'
import { replayWords } from './words.ts'

/** A lecture has more to go to than products. */
const isContents = ({ slides, questions }: MomentsProps) => slides.length > 0 || questions.length > 0

/** The chapters beside the picture, on wide screens. */
export function ChaptersColumn(props: MomentsProps) {
  const t = useWords(replayWords)
  return (
    <aside className={css.chapters} aria-label={t('chapters')}>
      <h2 className={css.heading}>{t(isContents(props) ? 'contents' : 'chapters')}</h2>
      <Moments {...props} />
    </aside>
  )
}

/** The chapters over the picture, on a phone; going to one closes it. */
export function ChaptersSheet({ onClose, ...props }: MomentsProps & { readonly onClose: () => void }) {
  const t = useWords(replayWords)
  const go = (offsetMs: number) => {
    props.onGo(offsetMs)
    onClose()
  }
  return (
    <Sheet title={t(isContents(props) ? 'contents' : 'chapters')} onClose={onClose} isTall>
      <Moments {...props} onGo={go} />
    </Sheet>
  )
}
