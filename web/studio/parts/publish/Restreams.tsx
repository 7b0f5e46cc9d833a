import { ActionIcon, Button, PasswordInput, Switch, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { addRestream, type Restream, removeRestream, switchRestream } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Publish.module.css'
import { publishWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly restreams: readonly Restream[]
  /** Asks for the desk again; the states themselves come over the socket. */
  readonly onChanged: () => void
}

/** The other platforms this show is pushed to, each with its state and its switch. */
export function Restreams({ showId, restreams, onChanged }: Props) {
  const t = useWords(publishWords)
  const switching = useCommand(switchRestream, { onDone: onChanged })
  const removing = useCommand(removeRestream, { onDone: onChanged })
  return (
    <div className={css.card}>
      <p className={css.note}>{t('restreamNote')}</p>
      {restreams.length === 0 && <p className={css.note}>{t('none')}</p>}
      <ul className={css.list}>
        {restreams.map((one) => {
          const params = { showId, restreamId: one.id }
          return (
            <li key={one.id}>
              <span>
                {one.name}
                <span className={css.soft} data-state={one.state}>
                  {t(one.state)}
                  {one.message && ` · ${one.message}`}
                </span>
              </span>
              <Switch
                checked={one.state !== 'off'}
                onChange={(change) => switching.send({ params, body: { on: change.currentTarget.checked } })}
                aria-label={one.name}
              />
              <ActionIcon
                variant="subtle"
                onClick={() => removing.send({ params })}
                aria-label={t('remove', { name: one.name })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <ProblemNote problem={switching.problem ?? removing.problem} />
      <AddRestream showId={showId} onAdded={onChanged} />
    </div>
  )
}

const nothing = { name: '', address: '', key: '' }

function AddRestream({ showId, onAdded }: { readonly showId: string; readonly onAdded: () => void }) {
  const t = useWords(publishWords)
  const [draft, setDraft] = useState(nothing)
  const adding = useCommand(addRestream, {
    onDone: () => {
      setDraft(nothing)
      onAdded()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    adding.send({ params: { showId }, body: draft })
  }
  const field = (name: keyof typeof nothing) => ({
    value: draft[name],
    required: true,
    onChange: (change: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: change.currentTarget.value }),
  })
  return (
    <form className={css.form} onSubmit={send} aria-label={t('addRestream')}>
      <TextInput label={t('name')} maxLength={60} {...field('name')} />
      <TextInput
        label={t('address')}
        placeholder="rtmp://"
        pattern="rtmps?://.+"
        maxLength={500}
        {...field('address')}
      />
      <PasswordInput label={t('key')} maxLength={500} autoComplete="off" {...field('key')} />
      <ProblemNote problem={adding.problem} />
      <Button type="submit" variant="default" loading={adding.isSending}>
        {t('add')}
      </Button>
    </form>
  )
}
