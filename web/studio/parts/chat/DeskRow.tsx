import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDoorExit, IconDots, IconMicrophoneOff, IconUserCancel } from '@tabler/icons-react'
import { memo } from 'react'
import type { RoomRight } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import css from './DeskChat.module.css'
import type { OrderActs } from './use-order.ts'
import { chatWords } from './words.ts'

interface Props {
  readonly shown: RoomLine
  readonly rights: readonly RoomRight[]
  readonly acts: OrderActs
}

const crew = ['host', 'cohost', 'moderator'] as const

/** One line as the desk sees it, with what may be done about it and its author. */
export const DeskRow = memo(function DeskRow({ shown, rights, acts }: Props) {
  const t = useWords(chatWords)
  const { line, times } = shown
  const { person } = line
  const role = crew.find((one) => one === person.role)
  return (
    <li className={css.row} data-crew={role} data-line={line.id}>
      <div className={css.line}>
        {role && (
          <span className={css.badge} data-crew>
            {t(role)}
          </span>
        )}
        {person.simulated && <span className={css.badge}>{t('simulated')}</span>}
        {person.fanLevel !== undefined && (
          <span className={css.badge} title={t('fan', { level: person.fanLevel })}>
            ♥{person.fanLevel}
          </span>
        )}
        <span className={css.name}>{person.name}</span>
        <span className={css.text}>{line.text}</span>
        {times > 1 && <span className={css.times}>{t('times', { count: times })}</span>}
      </div>
      <div className={css.acts}>
        {rights.includes('retract') && (
          <ActionIcon
            variant="subtle"
            size="md"
            onClick={() => acts.retract(line.id)}
            aria-label={t('retract')}
            title={t('retract')}
          >
            <IconArrowBackUp size={17} />
          </ActionIcon>
        )}
        {!role && <PersonMenu shown={shown} rights={rights} acts={acts} />}
      </div>
    </li>
  )
})

const measures = [
  { measure: 'mute', icon: IconMicrophoneOff },
  { measure: 'kick', icon: IconDoorExit },
  { measure: 'ban', icon: IconUserCancel },
] as const

function PersonMenu({ shown, rights, acts }: Props) {
  const t = useWords(chatWords)
  const { person } = shown.line
  const permitted = measures.filter(({ measure }) => rights.includes(measure))
  if (permitted.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label={t('measures', { name: person.name })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        {permitted.map(({ measure, icon: Icon }) => (
          <Menu.Item key={measure} leftSection={<Icon size={16} />} onClick={() => acts.take(person, measure)}>
            {t(measure)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
