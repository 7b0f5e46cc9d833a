import type { PersonPage } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { MessageButton } from '../../messages/MessageButton.tsx'
import { FollowPerson } from '../parts/person/FollowPerson.tsx'
import css from './Person.module.css'
import { PersonActs } from './PersonActs.tsx'
import { personScreenWords } from './words.ts'

/** Who somebody is, how many follow, and what one can do. */
export function PersonHead({ person }: { readonly person: PersonPage }) {
  const t = useWords(personScreenWords)
  const say = useNumbers()
  const { id, name, avatarUrl, bio, isYou, isHost, isBlocked } = person
  return (
    <header className={css.head}>
      <Face name={name} url={avatarUrl} size={88} />
      <div className={css.words}>
        <h1 className={css.name}>{name}</h1>
        {bio && <p className={css.bio}>{bio}</p>}
        <p className={css.figures}>
          <LinkTo to={`/people/${id}/following`} className={css.figure}>
            <strong>{say.count(person.following)}</strong> {t('following')}
          </LinkTo>
          <LinkTo to={`/people/${id}/followers`} className={css.figure}>
            <strong>{say.count(person.followers)}</strong> {t('followers')}
          </LinkTo>
          <span className={css.figure}>
            <strong>{say.count(person.likesReceived)}</strong> {t('likes')}
          </span>
        </p>
      </div>
      <div className={css.acts}>
        {isYou ? (
          <ButtonLink to="/me" variant="default">
            {t('edit')}
          </ButtonLink>
        ) : (
          !isBlocked && (
            <>
              <FollowPerson person={person} />
              <MessageButton personId={id} />
            </>
          )
        )}
        {isHost && (
          <ButtonLink to={`/hosts/${id}`} variant="default">
            {t('toHost')}
          </ButtonLink>
        )}
        {!isYou && <PersonActs person={person} />}
      </div>
    </header>
  )
}
