import { getPerson } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PersonTrust } from '../moderation/trust/PersonTrust.tsx'
import { BanSection } from './BanSection.tsx'
import css from './People.module.css'
import { PersonHistory } from './PersonHistory.tsx'
import { PersonSessions } from './PersonSessions.tsx'
import { RoleSwitches } from './RoleSwitches.tsx'
import { peopleWords } from './words.ts'

/** One person: who it is, roles, ban, sessions, and what was done to them; parts that need more rights stay away. */
export function PersonDetail({ personId }: { readonly personId: string }) {
  const t = useWords(peopleWords)
  const { may } = useMe()
  const { data: person, error, refetch } = useRoute(getPerson, { params: { personId } })
  if (error && !person) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!person) return <ScreenSkeleton />
  const contact = [person.email, person.phone].filter(Boolean).join(' · ')
  return (
    <div className={css.detail}>
      <header className={css.head}>
        <Face name={person.name} url={person.avatarUrl} size={48} />
        <div>
          <h2>{person.name}</h2>
          <p className={css.note}>
            {t(person.kind)}
            {contact && ` · ${contact}`}
          </p>
          <p className={css.note}>
            {t('joined')} <When at={person.joinedAt} as="day" /> · {t('seen')} <When at={person.seenAt} />
          </p>
        </div>
      </header>
      {may('people.manage') && (
        <>
          <RoleSwitches person={person} />
          {person.kind === 'member' && <PersonTrust personId={personId} />}
          <BanSection person={person} />
          <PersonSessions person={person} />
        </>
      )}
      {may('house.audit') && <PersonHistory personId={personId} />}
    </div>
  )
}
