import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeProfile, getMe, type Me } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** Changes the own name and line about oneself. */
export function ProfileForm({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) {
  const t = useWords(meWords)
  const [name, setName] = useState(me.wished?.name ?? me.name)
  const [bio, setBio] = useState(me.wished?.bio ?? me.bio)
  const change = useCommand(changeProfile, {
    changes: [getMe],
    onDone: (after) => {
      tell(t(after.wished ? 'savedWaits' : 'saved'), { tone: 'done' })
      onClose()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.send({ body: { name: name.trim(), bio: bio.trim() } })
  }
  return (
    <form className={css.form} onSubmit={save}>
      <TextInput
        label={t('name')}
        value={name}
        maxLength={40}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput label={t('bio')} value={bio} maxLength={280} onChange={(event) => setBio(event.currentTarget.value)} />
      <ProblemNote problem={change.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={change.isSending} disabled={!name.trim()}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
