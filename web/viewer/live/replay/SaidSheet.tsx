import { type ChatLine, listLines, retractLine } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportSheet } from '#web/shared/order/ReportSheet.tsx'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Replay.module.css'
import { replayWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly line: ChatLine
  readonly isMine: boolean
  readonly onGone: (lineId: string) => void
  readonly onClose: () => void
}

/** What can be done about something that was said: the own words are taken back for good, others' reported. */
export function SaidSheet({ showId, line, isMine, onGone, onClose }: Props) {
  const t = useWords(replayWords)
  const retract = useCommand(retractLine, {
    changes: [listLines],
    onDone: () => {
      tell(t('retracted'), { tone: 'done' })
      onGone(line.id)
      onClose()
    },
    onRefused: useTellRefusal(),
  })
  if (!isMine) return <ReportSheet kind="line" subjectId={line.id} onClose={onClose} />
  return (
    <Sheet title={t('ownLine')} onClose={onClose}>
      <blockquote className={css.quote}>{line.text}</blockquote>
      <p className={css.sheetNote}>{t('retractNote')}</p>
      <button
        type="button"
        className={css.sheetAct}
        disabled={retract.isSending}
        onClick={() => retract.send({ params: { showId, lineId: line.id } })}
      >
        {t('retract')}
      </button>
    </Sheet>
  )
}
