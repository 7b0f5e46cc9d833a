import { getCooperation } from '#contracts/partners'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AnswerForm } from './AnswerForm.tsx'
import css from './Cooperations.module.css'
import { OwnLinks } from './OwnLinks.tsx'
import { Piece } from './Piece.tsx'
import { cooperationsWords } from './words.ts'

/** One cooperation as its KOL sees it: what is asked, the answer, the pieces, the links. */
export function CooperationScreen() {
  const t = useWords(cooperationsWords)
  const text = useTexts()
  const cooperationId = usePathParam('cooperationId')
  const { data: agreed, error, refetch } = useRoute(getCooperation, { params: { cooperationId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!agreed) return <Bone height={320} radius={16} />
  return (
    <div className={css.page}>
      <PageHeader
        title={agreed.title}
        note={
          <span className={css.state} data-state={agreed.state}>
            {t(agreed.state)}
          </span>
        }
      />
      {agreed.reason && <p className={css.soft}>{t('reason', { reason: agreed.reason })}</p>}
      {agreed.state === 'offered' && <AnswerForm agreed={agreed} onStale={() => void refetch()} />}
      <section className={css.card}>
        <dl className={css.facts}>
          <div>
            <dt>{t('when')}</dt>
            <dd>
              <When at={agreed.startsAt} as="day" /> – <When at={agreed.endsAt} as="day" />
            </dd>
          </div>
          <div>
            <dt>{t('fee')}</dt>
            <dd>
              <Money money={agreed.fee} />
            </dd>
          </div>
          {(['goal', 'brief', 'disclosure'] as const).map((key) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{agreed[key]}</dd>
            </div>
          ))}
          {agreed.products.length > 0 && (
            <div>
              <dt>{t('products')}</dt>
              {agreed.products.map((product) => (
                <dd key={product.id}>
                  <LinkTo to={`/products/${product.handle}`}>{text(product.title)}</LinkTo>
                </dd>
              ))}
            </div>
          )}
        </dl>
      </section>
      <section className={css.card}>
        <h2>{t('pieces')}</h2>
        {agreed.pieces.map((piece) => (
          <Piece key={piece.id} piece={piece} cooperationId={agreed.id} isRunning={agreed.state === 'running'} />
        ))}
      </section>
      {agreed.links.length > 0 && <OwnLinks links={agreed.links} />}
    </div>
  )
}
