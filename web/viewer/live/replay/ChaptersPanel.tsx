import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ChapterList, type ChapterListProps } from './ChapterList.tsx'
import css from './Replay.module.css'
import { replayWords } from './words.ts'

/** The chapters beside the picture, on wide screens. */
export function ChaptersColumn(props: ChapterListProps) {
  const t = useWords(replayWords)
  return (
    <aside className={css.chapters} aria-label={t('chapters')}>
      <h2 className={css.heading}>{t('chapters')}</h2>
      <ChapterList {...props} />
    </aside>
  )
}

/** The chapters over the picture, on a phone; going to one closes it. */
export function ChaptersSheet({ onClose, ...props }: ChapterListProps & { readonly onClose: () => void }) {
  const t = useWords(replayWords)
  const go = (offsetMs: number) => {
    props.onGo(offsetMs)
    onClose()
  }
  return (
    <Sheet title={t('chapters')} onClose={onClose} isTall>
      <ChapterList {...props} onGo={go} />
    </Sheet>
  )
}
