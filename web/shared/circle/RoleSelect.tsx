import { NativeSelect } from '@mantine/core'
import {
  type Circle,
  type CircleMember,
  type CircleRole,
  getCircle,
  listCircleMembers,
  setCircleRole,
} from '#contracts/community'
import { useWords } from '../i18n/words.ts'
import { useTellRefusal } from '../ui/toast/use-tell-refusal.ts'
import { useCommand } from '../wire/use-command.ts'
import { circleWords } from './words.ts'

const roles = ['owner', 'moderator', 'core', 'member'] as const satisfies readonly CircleRole[]

/** What a member is in the circle: a choice for those who may appoint, a word for all others. */
export function RoleSelect({
  circle,
  member,
}: {
  readonly circle: Pick<Circle, 'id' | 'rights'>
  readonly member: CircleMember
}) {
  const t = useWords(circleWords)
  const setting = useCommand(setCircleRole, { changes: [listCircleMembers, getCircle], onRefused: useTellRefusal() })
  if (!circle.rights.includes('appoint')) return <span>{t(member.role)}</span>
  return (
    <NativeSelect
      aria-label={`${t('role')} · ${member.person.name}`}
      value={member.role}
      disabled={setting.isSending}
      data={roles.map((value) => ({ value, label: t(value) }))}
      onChange={(event) => {
        const role = roles.find((one) => one === event.currentTarget.value)
        if (role) setting.send({ params: { circleId: circle.id, personId: member.person.id }, body: { role } })
      }}
    />
  )
}
