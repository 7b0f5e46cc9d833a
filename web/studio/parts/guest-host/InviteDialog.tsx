import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type GuestHost, inviteGuest, listGuestHosts } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { newId } from '#web/shared/room/new-id.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './GuestHosts.module.css'
import { InviteLink } from './InviteLink.tsx'
import { guestHostWords } from './words.ts'

interface Props {
  readonly showId: string
  /** Whose link is to be another one; a new guest when absent. */
  readonly guest: GuestHost | undefined
  readonly onClose: () => void
}

const spans = ['2', '24', '168'] as const

/** Who is asked, for how long the link opens; then the link, this once. */
export function InviteDialog({ showId, guest, onClose }: Props) {
  const t = useWords(guestHostWords)
  const [guestHostId] = useState(() => guest?.id ?? newId())
  const [name, setName] = useState(guest?.name ?? '')
  const [title, setTitle] = useState(guest?.title ?? '')
  const [hours, setHours] = useState('24')
  const [announced, setAnnounced] = useState(guest?.announced ?? false)
  const [secret, setSecret] = useState<string>()
  const inviting = useCommand(inviteGuest, {
    changes: [listGuestHosts],
    onDone: (answer) => setSecret(answer.secret),
  })
  return (
    <Modal opened onClose={onClose} title={t('invite')}>
      {secret ? (
        <InviteLink secret={secret} onClose={onClose} />
      ) : (
        <form
          className={css.form}
          onSubmit={(submit) => {
            submit.preventDefault()
            const body = { name: name.trim(), title: title.trim(), announced, hours: Number(hours) }
            inviting.send({ params: { showId, guestHostId }, body })
          }}
        >
          <TextInput
            data-autofocus
            label={t('name')}
            placeholder={t('namePlaceholder')}
            value={name}
            onChange={(change) => setName(change.currentTarget.value)}
            maxLength={40}
            required
          />
          <TextInput
            label={t('role')}
            placeholder={t('rolePlaceholder')}
            value={title}
            onChange={(change) => setTitle(change.currentTarget.value)}
            maxLength={60}
          />
          <Select
            label={t('hours')}
            data={spans.map((span) => ({ value: span, label: t(`hours${span}`) }))}
            value={hours}
            onChange={(value) => setHours(value ?? '24')}
            allowDeselect={false}
          />
          <Checkbox
            label={t('announced')}
            checked={announced}
            onChange={(change) => setAnnounced(change.currentTarget.checked)}
          />
          <ProblemNote problem={inviting.problem} />
          <Button type="submit" disabled={name.trim() === ''} loading={inviting.isSending}>
            {t('make')}
          </Button>
        </form>
      )}
    </Modal>
  )
}
