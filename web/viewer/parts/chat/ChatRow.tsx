import { memo } from 'react'
import type { RoomRole } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import css from './ChatRow.module.css'
import { FanBadge } from './FanBadge.tsx'
import { chatWords } from './words.ts'

interface Props {
  readonly shown: RoomLine
  readonly isMine: boolean
  /** Opens what can be done about a line; absent where nothing can. */
  readonly onTouch?: ((shown: RoomLine) => void) | undefined
  readonly onAgain: (id: string) => void
  readonly onForget: (id: string) => void
}

export const crewRoles: readonly RoomRole[] = ['host', 'cohost', 'moderator']

/** One line of the chat: who, with the badge, and what; the host and moderators stand out. */
export const ChatRow = memo(function ChatRow({ shown, isMine, onTouch, onAgain, onForget }: Props) {
  const t = useWords(chatWords)
  const { line, state, times } = shown
  const { person } = line
  const isCrew = crewRoles.includes(person.role)
  return (
    <li className={css.row} data-crew={isCrew || undefined} data-state={state} data-line={line.id}>
      <div className={css.line} data-mine={isMine || undefined}>
        {isCrew && <span className={css.role}>{t(roleWord(person.role))}</span>}
        {person.simulated && <span className={css.simulated}>{t('simulated')}</span>}
        {person.fanLevel !== undefined && <FanBadge level={person.fanLevel} />}
        <Name shown={shown} isMine={isMine} onTouch={onTouch} />
        <span className={css.text}>{line.text}</span>
        {times > 1 && (
          <span className={css.times} title={t('timesTitle', { count: times })}>
            ×{times}
          </span>
        )}
        {state === 'sending' && <span className={css.sending} role="img" aria-label={t('sending')} />}
      </div>
      {state === 'refused' && <Refused shown={shown} onAgain={onAgain} onForget={onForget} />}
    </li>
  )
})

function roleWord(role: RoomRole): 'host' | 'cohost' | 'moderator' {
  return role === 'host' || role === 'cohost' ? role : 'moderator'
}

function Name({ shown, isMine, onTouch }: Pick<Props, 'shown' | 'isMine' | 'onTouch'>) {
  const t = useWords(chatWords)
  const name = isMine ? t('me') : shown.line.person.name || t('somebody')
  if (!onTouch || shown.state !== 'said') return <span className={css.name}>{name}</span>
  return (
    <button type="button" className={css.name} onClick={() => onTouch(shown)} aria-label={t('touch', { name })}>
      {name}
    </button>
  )
}

function Refused({ shown, onAgain, onForget }: Pick<Props, 'shown' | 'onAgain' | 'onForget'>) {
  const t = useWords(chatWords)
  const sentence = useProblemSentence()
  const { id } = shown.line
  return (
    <div className={css.refused} role="alert">
      <span>{shown.problem ? sentence(shown.problem) : t('notSent')}</span>
      <button type="button" onClick={() => onAgain(id)}>
        {t('again')}
      </button>
      <button type="button" onClick={() => onForget(id)}>
        {t('forget')}
      </button>
    </div>
  )
}
