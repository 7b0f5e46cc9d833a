import { Button, Chip } from '@mantine/core'
import { type CrewMember, type RoomRight, roomRights } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { showWords } from '../../parts/show/words.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

interface Props {
  readonly member: CrewMember
  readonly onRights: (rights: RoomRight[]) => void
  readonly onRemove: () => void
}

/** One of the crew; a moderator's rights are turned on and off one by one, host and co-hosts have all of them. */
export function CrewRow({ member, onRights, onRemove }: Props) {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const { person, role, rights } = member
  return (
    <li>
      <Face name={person.name} url={person.avatarUrl} size={32} />
      <span>
        {person.name} <span className={css.note}>{says(role)}</span>
      </span>
      {role !== 'host' && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
      {role === 'moderator' && (
        <fieldset
          className={css.rights}
          aria-label={t('rightsOf', { name: person.name })}
          style={{ margin: 0, padding: 0, border: 0 }}
        >
          {roomRights.map((right) => (
            <Chip
              key={right}
              size="xs"
              checked={rights.includes(right)}
              onChange={(isGiven) => onRights(isGiven ? [...rights, right] : rights.filter((one) => one !== right))}
            >
              {says(right)}
            </Chip>
          ))}
        </fieldset>
      )}
    </li>
  )
}
