import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDots, IconEye, IconEyeOff, IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { getPersonPage, listMuted, mutePerson, type PersonPage, unmutePerson } from '#contracts/community'
import { blockPerson, listBlocks, unblockPerson } from '#contracts/messaging'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { personScreenWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('#web/shared/order/ReportSheet.tsx')).ReportSheet }))

/** Muting and blocking, which are done at once and can be taken back; and reporting a name, a line or a picture. */
export function PersonActs({ person }: { readonly person: PersonPage }) {
  const t = useWords(personScreenWords)
  const asMember = useAsMember()
  const [isReporting, setReporting] = useState(false)
  const onRefused = useTellRefusal()
  const { id: personId, name } = person
  const muting = useToggle({
    isOn: person.isMuted,
    turnOn: mutePerson,
    turnOff: unmutePerson,
    input: { params: { personId } },
    changes: [getPersonPage, listMuted],
    onDone: (isOn) => tell(t(isOn ? 'muted' : 'unmuted', { name }), { tone: 'done', undo: () => muting.turn(!isOn) }),
    onRefused,
  })
  const blocking = useToggle({
    isOn: person.isBlocked,
    turnOn: blockPerson,
    turnOff: unblockPerson,
    input: { params: { personId } },
    changes: [getPersonPage, listBlocks],
    onDone: (isOn) =>
      tell(t(isOn ? 'blocked' : 'unblocked', { name }), { tone: 'done', undo: () => blocking.turn(!isOn) }),
    onRefused,
  })
  if (isReporting)
    return (
      <Suspense fallback={null}>
        <ReportSheet kind="person" subjectId={personId} onClose={() => setReporting(false)} />
      </Suspense>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={44} radius="md" aria-label={t('more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={muting.isOn ? <IconEye size={18} /> : <IconEyeOff size={18} />}
          onClick={asMember(muting.flip)}
        >
          {t(muting.isOn ? 'unmute' : 'mute')}
        </Menu.Item>
        <Menu.Item leftSection={<IconBan size={18} />} onClick={asMember(blocking.flip)}>
          {t(blocking.isOn ? 'unblock' : 'block')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlag size={18} />} onClick={() => setReporting(true)}>
          {t('report')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
