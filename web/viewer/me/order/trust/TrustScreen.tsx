import { IconShieldCheck } from '@tabler/icons-react'
import { getOwnTrust } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Juries } from './Juries.tsx'
import { Merges } from './Merges.tsx'
import css from './Trust.module.css'
import { trustWords } from './words.ts'

/** How far somebody is trusted and why, and what they are asked as a juror. */
export function TrustScreen() {
  const t = useWords(trustWords)
  const say = useNumbers()
  const { isMember, isPending } = useMe()
  const { data, error, refetch } = useRoute(getOwnTrust, {}, { enabled: isMember })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!isPending && !isMember)
    return (
      <EmptyState
        art={<IconShieldCheck size={36} stroke={1.5} />}
        title={t('signIn')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/me/trust' }}>
            {t('signIn')}
          </ButtonLink>
        }
      />
    )
  if (!data) return <Bone height={240} radius={12} />
  const { level, next, conduct, windowDays } = data
  return (
    <article className={css.page}>
      <PageHeader title={t('title')} note={t('note', { days: say.number(windowDays) })} />
      <section className={css.card}>
        <strong className={css.level}>{t('level', { level: say.number(level) })}</strong>
        {next ? (
          <>
            <h2>{t('next', { level: say.number(level + 1) })}</h2>
            <dl className={css.needs}>
              {(['days', 'said', 'likesGiven', 'likesReceived', 'against'] as const).map((what) => (
                <div key={what} data-met={isMet(what, conduct[what], next[what]) || undefined}>
                  <dt>{t(what)}</dt>
                  <dd>{t('of', { has: say.number(conduct[what]), need: say.number(next[what]) })}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <p>{t('top')}</p>
        )}
        <ButtonLink to="/trust" variant="default">
          {t('table')}
        </ButtonLink>
      </section>
      <Merges />
      <Juries />
    </article>
  )
}

function isMet(what: string, has: number, need: number): boolean {
  return what === 'against' ? has <= need : has >= need
}
