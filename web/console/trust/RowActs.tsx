import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { switchedOff } from '#web/shared/list/switched-off.ts'
import { trustWords } from './words.ts'

interface Props {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Moves one row of a form up or down, or takes it out. */
export function RowActs({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const t = useWords(trustWords)
  const act = (label: string, Icon: typeof IconTrash, onClick: () => void, disabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      style={disabled ? { background: 'none' } : undefined}
      aria-label={label}
      {...switchedOff(disabled)}
      onClick={onClick}
    >
      <Icon size={18} />
    </ActionIcon>
  )
  return (
    <div>
      {act(t('up', { name }), IconArrowUp, () => onMove(-1), isFirst)}
      {act(t('down', { name }), IconArrowDown, () => onMove(1), isLast)}
      {act(t('takeOut', { name }), IconTrash, onRemove)}
    </div>
  )
}
