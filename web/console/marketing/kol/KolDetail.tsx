import { Button } from '@mantine/core'
import { changeKol, endKol, getKol, listKols } from '#contracts/partners'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import ruleCss from '../rule/Rule.module.css'
import css from './Kol.module.css'
import { KolForm } from './KolForm.tsx'
import { typedOf } from './typed.ts'
import { kolWords } from './words.ts'

const changes = [listKols, getKol]

/** One KOL: how they kept what was agreed, what is known of them, and the ways on. */
export function KolDetail({ personId }: { readonly personId: string }) {
  const t = useWords(kolWords)
  const say = useNumbers()
  const params = { personId }
  const { data: kol, error, refetch } = useRoute(getKol, { params })
  const change = useCommand(changeKol, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const end = useCommand(endKol, {
    changes,
    onDone: () => tell(t('endDone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!kol) return <Bone height={320} />
  const { version } = kol
  const isStale = change.problem?.code === 'partners.stale-edit'
  return (
    <div className={ruleCss.detail}>
      <h2 className={css.person}>
        <Face name={kol.person.name} url={kol.person.avatarUrl} size={32} />
        {kol.person.name}
      </h2>
      <dl className={ruleCss.figures}>
        <div>
          <dt>{t('cooperations')}</dt>
          <dd>{say.number(kol.cooperations)}</dd>
        </div>
        <div>
          <dt>{t('running')}</dt>
          <dd>{say.number(kol.running)}</dd>
        </div>
        <div>
          <dt>{t('onTime')}</dt>
          <dd>{kol.judged > 0 ? t('ofJudged', { onTime: kol.onTime, count: kol.judged }) : '–'}</dd>
        </div>
      </dl>
      <div className={ruleCss.buttons}>
        <ButtonLink to="/cooperations" search={{ kol: personId }} variant="default">
          {t('toCooperations')}
        </ButtonLink>
        {kol.state === 'active' && (
          <ButtonLink to="/cooperations/new" search={{ kol: personId }} variant="light">
            {t('newCooperation')}
          </ButtonLink>
        )}
      </div>
      {isStale && (
        <p role="alert">
          {t('stale')}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {t('reload')}
          </Button>
        </p>
      )}
      <KolForm
        key={version}
        start={typedOf(kol)}
        label={t('save')}
        problem={isStale ? undefined : change.problem}
        isSending={change.isSending}
        onSave={(draft) => change.send({ params, body: { version, draft } })}
      />
      {kol.state === 'active' && (
        <SureButton
          label={t('end')}
          sureLabel={t('endSure')}
          isSending={end.isSending}
          onSure={() => end.send({ params })}
        />
      )}
    </div>
  )
}
