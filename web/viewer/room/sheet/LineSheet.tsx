import { lazy, Suspense, useState } from 'react'
import { type RoomRight, retractLine, type ShowPage, sanctionPerson } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { chatWords } from '../../parts/chat/words.ts'
import css from './LineSheet.module.css'

const ReportSheet = lazy(async () => ({ default: (await import('#web/shared/order/ReportSheet.tsx')).ReportSheet }))

interface Props {
  readonly show: ShowPage
  readonly shown: RoomLine
  readonly isMine: boolean
  readonly onReply: (name: string) => void
  readonly onClose: () => void
}

/** What can be done about a line: answer it, take the own one back, and keep order for those who have the right. */
export function LineSheet({ show, shown, isMine, onReply, onClose }: Props) {
  const t = useWords(chatWords)
  const [isReporting, setReporting] = useState(false)
  const refused = useTellRefusal()
  const { line } = shown
  const { person } = line
  const params = { showId: show.id }
  const has = (right: RoomRight) => show.me.rights.includes(right)
  const retract = useCommand(retractLine, {
    onDone: () => tell(t('retractTold'), { tone: 'done' }),
    onRefused: refused,
  })
  const sanction = useCommand(sanctionPerson, {
    onDone: (_, { body }) => tell(t(`${body.measure}Told`, { name: person.name }), { tone: 'done' }),
    onRefused: refused,
  })
  const measures = isMine ? [] : (['mute', 'kick', 'ban'] as const).filter(has)
  const doing = (act: () => void) => () => {
    act()
    onClose()
  }
  if (isReporting) {
    return (
      <Suspense fallback={null}>
        <ReportSheet kind="line" subjectId={line.id} onClose={onClose} />
      </Suspense>
    )
  }
  return (
    <Sheet title={isMine ? t('me') : person.name} onClose={onClose}>
      <blockquote className={css.text}>{line.text}</blockquote>
      <div className={css.acts}>
        {!isMine && (
          <button type="button" onClick={doing(() => onReply(person.name))}>
            {t('reply', { name: person.name })}
          </button>
        )}
        {(isMine || has('retract')) && (
          <button type="button" onClick={doing(() => retract.send({ params: { ...params, lineId: line.id } }))}>
            {t('retract')}
          </button>
        )}
        {!isMine && (
          <button type="button" onClick={() => setReporting(true)}>
            {t('report')}
          </button>
        )}
        {measures.map((measure) => (
          <button
            key={measure}
            type="button"
            data-grave
            onClick={doing(() => sanction.send({ params, body: { personId: person.id, measure } }))}
          >
            {t(measure)}
          </button>
        ))}
      </div>
    </Sheet>
  )
}
