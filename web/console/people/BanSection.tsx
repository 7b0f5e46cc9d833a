import { Button } from '@mantine/core'
import { useState } from 'react'
import { banPerson, getPerson, listAudit, listPeople, type Person, restorePerson } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { BanForm } from './BanForm.tsx'
import css from './People.module.css'
import { peopleWords } from './words.ts'

const changes = [getPerson, listPeople, listAudit]

/** The ban that stands, and lifting it; or banning. Nobody bans themselves. */
export function BanSection({ person }: { readonly person: Person }) {
  const t = useWords(peopleWords)
  const { me } = useMe()
  const tellRefusal = useTellRefusal()
  const [isOpen, setOpen] = useState(false)
  const params = { personId: person.id }
  const restore = useCommand(restorePerson, {
    changes,
    onDone: () => tell(t('restoredDone', { name: person.name }), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const ban = useCommand(banPerson, {
    changes,
    onDone: () => {
      setOpen(false)
      tell(t('bannedDone', { name: person.name }), { tone: 'done', undo: () => restore.send({ params }) })
    },
  })
  if (me?.id === person.id) return null
  return (
    <section className={css.section}>
      <h3>{t('banTitle')}</h3>
      {person.ban && (
        <div className={css.ban}>
          <p>
            {t('bannedBy', { name: person.ban.byName })} · <When at={person.ban.at} />
          </p>
          <p>{person.ban.reason}</p>
          <p>
            {t('until')}: {person.ban.until ? <When at={person.ban.until} as="day" /> : t('forever')}
          </p>
        </div>
      )}
      {person.ban && (
        <Button variant="default" loading={restore.isSending} onClick={() => restore.send({ params })}>
          {t('restore')}
        </Button>
      )}
      {!person.ban && !isOpen && (
        <Button variant="light" color="red" onClick={() => setOpen(true)}>
          {t('ban')}
        </Button>
      )}
      {!person.ban && isOpen && (
        <BanForm
          isGuest={person.kind === 'guest'}
          problem={ban.problem}
          isSending={ban.isSending}
          onBan={(body) => ban.send({ params, body })}
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  )
}
