import { IconGavel, IconHeartbeat, IconPencil, IconSettings, IconUsers } from '@tabler/icons-react'
import type { Circle } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Circle.module.css'
import { Emblem } from './Emblem.tsx'
import { JoinButton } from './JoinButton.tsx'
import { circleScreenWords } from './words.ts'

const facts = ['audience', 'theme', 'culture'] as const

/** What a circle is, what holds in it, and what one can do there. */
export function CircleHead({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleScreenWords)
  const at = `/circles/${circle.handle}`
  const told = facts.filter((fact) => circle[fact])
  return (
    <header className={css.head} style={{ '--circle': circle.colour }}>
      {circle.cover && (
        <span className={css.cover}>
          <Picture picture={circle.cover} alt="" ratio="3 / 1" sizes="(max-width: 62em) 100vw, 1080px" isFirst />
        </span>
      )}
      <div className={css.line}>
        <Emblem circle={circle} size={64} />
        <div className={css.words}>
          <h1 className={css.title}>{circle.name}</h1>
          <span className={css.count}>{t('members', { count: circle.members })}</span>
        </div>
      </div>
      <p className={css.text}>{circle.purpose}</p>
      {circle.isHidden && (
        <p className={css.closed} role="status">
          {t('hidden')}
        </p>
      )}
      {circle.isArchived && (
        <p className={css.closed} role="status">
          {t('archived')}
        </p>
      )}
      <div className={css.acts}>
        <JoinButton circle={circle} />
        {circle.rights.includes('post') && !circle.isArchived && (
          <ButtonLink to={`/compose?circle=${circle.id}`} leftSection={<IconPencil size={16} />}>
            {t('post')}
          </ButtonLink>
        )}
        <ButtonLink to={`/proposals?circle=${circle.id}`} variant="default" leftSection={<IconGavel size={16} />}>
          {t('proposals')}
        </ButtonLink>
        <ButtonLink to={`${at}/members`} variant="default" leftSection={<IconUsers size={16} />}>
          {t('people')}
        </ButtonLink>
        {circle.rights.includes('keep-order') && (
          <ButtonLink to={`/circles/${circle.id}/health`} variant="default" leftSection={<IconHeartbeat size={16} />}>
            {t('health')}
          </ButtonLink>
        )}
        {circle.rights.includes('keep-order') && (
          <ButtonLink to="/me/queue" variant="default" leftSection={<IconGavel size={16} />}>
            {t('queue')}
          </ButtonLink>
        )}
        {circle.rights.includes('edit') && (
          <ButtonLink to={`${at}/edit`} variant="default" leftSection={<IconSettings size={16} />}>
            {t('edit')}
          </ButtonLink>
        )}
        {!circle.rights.includes('keep-order') && !circle.isHidden && (
          <ReportButton kind="circle" subjectId={circle.id} />
        )}
      </div>
      {(told.length > 0 || circle.rules.length > 0) && (
        <details className={css.about}>
          <summary>{t('about')}</summary>
          <dl>
            {told.map((fact) => (
              <div key={fact}>
                <dt>{t(fact)}</dt>
                <dd>{circle[fact]}</dd>
              </div>
            ))}
          </dl>
          {circle.rules.length > 0 && (
            <>
              <h2 className={css.heading}>{t('rules')}</h2>
              <ol>
                {circle.rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ol>
            </>
          )}
        </details>
      )}
    </header>
  )
}
