import { getOwnCase } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AppealForm } from './AppealForm.tsx'
import css from './Cases.module.css'
import { caseWords } from './words.ts'

/** One decision: what it was about, by which rule, until when, and the appeal. */
export function CaseScreen() {
  const t = useWords(caseWords)
  const caseId = usePathParam('caseId')
  const { data, error, refetch } = useRoute(getOwnCase, { params: { caseId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={240} radius={12} />
  const { decision, rule, answer, until, appeal, path } = data
  return (
    <article className={css.page}>
      <PageHeader title={decision ? t(`decision.${decision}`) : t('waiting')} />
      <blockquote className={css.quote}>{data.text}</blockquote>
      {!decision && <p>{t('waitingNote')}</p>}
      {rule && decision !== 'keep' && (
        <>
          <p>{t('rule', { rule: t(rule) })}</p>
          <p className={css.soft}>{t(`rule.${rule}`)}</p>
        </>
      )}
      {(decision === 'mute' || decision === 'ban') && (
        <p>
          {t('until')}
          {until ? <When at={until} as="day" /> : t('forever')}
        </p>
      )}
      {answer && <p>{t('said', { answer })}</p>}
      {path && (decision === 'keep' || decision === 'note' || appeal?.outcome === 'overturned') && (
        <ButtonLink to={path} variant="light">
          {t('see')}
        </ButtonLink>
      )}
      {decision && decision !== 'keep' && <AppealForm own={data} />}
    </article>
  )
}
