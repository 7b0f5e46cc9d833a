import { Button } from '@mantine/core'
import {
  type Cooperation,
  changeCooperation,
  getCooperation,
  listCooperations,
  listKols,
  offerCooperation,
} from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import ruleCss from '../rule/Rule.module.css'
import { CloseForm } from './CloseForm.tsx'
import css from './Cooperation.module.css'
import { CooperationForm } from './CooperationForm.tsx'
import { Links } from './Links.tsx'
import { Pieces } from './Pieces.tsx'
import { Result } from './Result.tsx'
import { typedOf } from './typed.ts'
import { cooperationWords } from './words.ts'

const changes = [listCooperations, getCooperation, listKols]

/** One cooperation: written anew until it is answered; then its pieces, links and what came of it. */
export function CooperationDetail({ cooperationId }: { readonly cooperationId: string }) {
  const t = useWords(cooperationWords)
  const params = { cooperationId }
  const { data: cooperation, error, refetch } = useRoute(getCooperation, { params })
  const change = useCommand(changeCooperation, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const offer = useCommand(offerCooperation, {
    changes,
    onDone: () => tell(t('offerDone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!cooperation) return <Bone height={320} />
  const { version, state } = cooperation
  const isStale = change.problem?.code === 'partners.stale-edit'
  const isOpen = state === 'draft' || state === 'offered'
  return (
    <div className={ruleCss.detail}>
      <h2>{cooperation.title}</h2>
      <p className={ruleCss.note}>
        {cooperation.kol.name} · {t(state)} · <When at={cooperation.startsAt} as="day" /> –{' '}
        <When at={cooperation.endsAt} as="day" />
      </p>
      {cooperation.reason && <p className={ruleCss.note}>{t('reason', { reason: cooperation.reason })}</p>}
      {state === 'draft' && (
        <div>
          <Button loading={offer.isSending} onClick={() => offer.send({ params })}>
            {t('offer')}
          </Button>
        </div>
      )}
      {isStale && (
        <p role="alert">
          {t('stale')}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {t('reload')}
          </Button>
        </p>
      )}
      {isOpen ? (
        <CooperationForm
          key={version}
          start={typedOf(cooperation)}
          currency={cooperation.fee.currency}
          label={t('save')}
          problem={isStale ? undefined : change.problem}
          isSending={change.isSending}
          onSave={(draft) => change.send({ params, body: { version, draft } })}
        />
      ) : (
        <Agreed cooperation={cooperation} />
      )}
      {(isOpen || state === 'running') && <CloseForm cooperation={cooperation} />}
    </div>
  )
}

function Agreed({ cooperation }: { readonly cooperation: Cooperation }) {
  const t = useWords(cooperationWords)
  return (
    <>
      <Result result={cooperation.result} fee={cooperation.fee} />
      <section>
        <h3 className={ruleCss.heading}>{t('goal')}</h3>
        <p className={css.text}>{cooperation.goal}</p>
      </section>
      <Pieces cooperation={cooperation} />
      <Links links={cooperation.links} />
      <section>
        <h3 className={ruleCss.heading}>{t('brief')}</h3>
        <p className={css.text}>{cooperation.brief}</p>
      </section>
    </>
  )
}
