import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Circle, CircleMember } from '#contracts/community'
import { RemovalSheet } from '#web/shared/circle/RemovalSheet.tsx'
import { RoleSelect } from '#web/shared/circle/RoleSelect.tsx'
import { circleWords } from '#web/shared/circle/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import css from '../Circle.module.css'

interface Props {
  readonly circle: Circle
  readonly member: CircleMember
}

/** A member, what they are, and for moderators the way out. */
export function MemberRow({ circle, member }: Props) {
  const t = useWords(circleWords)
  const [isRemoving, setRemoving] = useState(false)
  const { person, role } = member
  const mayRemove = circle.rights.includes('remove-member') && role !== 'owner'
  return (
    <li className={css.person}>
      <Face name={person.name} url={person.avatarUrl} size={40} />
      <span className={css.personName}>{person.name}</span>
      <RoleSelect circle={circle} member={member} />
      {mayRemove && (
        <Button
          variant="subtle"
          color="red"
          aria-label={`${t('remove')} · ${person.name}`}
          onClick={() => setRemoving(true)}
        >
          {t('remove')}
        </Button>
      )}
      {isRemoving && <RemovalSheet circleId={circle.id} member={member} onClose={() => setRemoving(false)} />}
    </li>
  )
}
