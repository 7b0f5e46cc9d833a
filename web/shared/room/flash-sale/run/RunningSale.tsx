import { Button } from '@mantine/core'
import { addFlashSaleStock, type RunFlashSale, startFlashSale, stopFlashSale } from '#contracts/promotions'
import { useTexts } from '../../../i18n/texts.ts'
import { useWords } from '../../../i18n/words.ts'
import { tell } from '../../../ui/toast/toast.ts'
import { useTellRefusal } from '../../../ui/toast/use-tell-refusal.ts'
import { Countdown } from '../../../ui/value/Countdown.tsx'
import { Money } from '../../../ui/value/Money.tsx'
import { useCommand } from '../../../wire/use-command.ts'
import { usePhase } from '../use-phase.ts'
import css from './Run.module.css'
import { SaleFigures } from './SaleFigures.tsx'
import { runWords } from './words.ts'

/** So many pieces one press adds. */
const handful = 10

/** A flash sale for who runs it: how it goes, and starting, stopping and adding to it, a press each. */
export function RunningSale({ sale, onChanged }: { readonly sale: RunFlashSale; readonly onChanged: () => void }) {
  const t = useWords(runWords)
  const text = useTexts()
  const phase = usePhase(sale)
  const params = { saleId: sale.id }
  const onRefused = useTellRefusal()
  const done = (word: 'made' | 'stoppedTold' | 'calledOff') => () => {
    tell(t(word), { tone: 'done' })
    onChanged()
  }
  const starting = useCommand(startFlashSale, { onDone: done('made'), onRefused })
  const stopping = useCommand(stopFlashSale, {
    onDone: done(phase === 'scheduled' ? 'calledOff' : 'stoppedTold'),
    onRefused,
  })
  const adding = useCommand(addFlashSaleStock, {
    onDone: () => {
      tell(t('added', { count: handful * sale.items.length }), { tone: 'done' })
      onChanged()
    },
    onRefused,
  })
  const isOver = phase === 'stopped' || phase === 'ended'
  const [item] = sale.items
  return (
    <section className={css.running} data-phase={phase} aria-label={text(sale.product.title)}>
      <p className={css.head}>
        <strong>{t(phase)}</strong>
        {phase === 'scheduled' && (
          <>
            {t('startsIn')} <Countdown until={sale.startsAt} />
          </>
        )}
        {phase === 'open' && (
          <>
            {t('endsIn')} <Countdown until={sale.endsAt} />
          </>
        )}
      </p>
      <p className={css.name}>
        {text(sale.product.title)} {item && <Money money={item.price} as="price" size="sm" />}{' '}
        {item && <Money money={item.usual} as="was" />}
      </p>
      <SaleFigures sale={sale} />
      {!isOver && (
        <div className={css.acts}>
          {phase === 'scheduled' && (
            <Button color="lantern" onClick={() => starting.send({ params })} loading={starting.isSending}>
              {t('start')}
            </Button>
          )}
          {sale.items.map(({ variantId, variant }) => (
            <Button
              key={variantId}
              variant="default"
              onClick={() => adding.send({ params, body: { variantId, quantity: handful } })}
              loading={adding.isSending}
            >
              {sale.items.length > 1 && `${text(variant)} `}
              {t('add', { count: handful })}
            </Button>
          ))}
          <Button variant="default" onClick={() => stopping.send({ params })} loading={stopping.isSending}>
            {t(phase === 'scheduled' ? 'callOff' : 'stop')}
          </Button>
        </div>
      )}
    </section>
  )
}
