import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getOwnOrder, knownCarriers, type Order, type Return, sendReturn, withdrawReturn } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useCarrierName } from '../../parts/order/carriers.ts'
import { returnWords } from '../../parts/order/return/words.ts'
import css from './Orders.module.css'

/** The returns of an order, each with how it stands and what the buyer does next. */
export function ReturnCards({ order }: { readonly order: Order }) {
  const t = useWords(returnWords)
  if (order.returns.length === 0) return null
  return (
    <section className={css.card} data-returns>
      <h2>{t('title')}</h2>
      {order.returns.map((one) => (
        <ReturnCard key={one.id} asked={one} />
      ))}
    </section>
  )
}

function ReturnCard({ asked }: { readonly asked: Return }) {
  const t = useWords(returnWords)
  const text = useTexts()
  const withdrawing = useCommand(withdrawReturn, { changes: [getOwnOrder], onRefused: useTellRefusal() })
  const { state, kind, reason, lines, moves, refusal } = asked
  return (
    <div className={css.parcel}>
      <p className={css.sum}>
        <strong>{t(`state.${state}`)}</strong>
        <Money money={asked.amount} />
      </p>
      <p className={css.note}>
        {t(kind)} · {t(reason)} · {lines.map((line) => `${text(line.title)} ×${line.quantity}`).join(', ')}
      </p>
      {asked.text && <p className={css.note}>{asked.text}</p>}
      {refusal && <p className={css.note}>{t('because', { reason: refusal })}</p>}
      {asked.pictures.length > 0 && (
        <div className={css.pictures}>
          {asked.pictures.map(({ id, url }) => (
            <img key={id} src={url} alt="" loading="lazy" />
          ))}
        </div>
      )}
      {moves.includes('send') && <SendBack returnId={asked.id} />}
      {moves.includes('withdraw') && (
        <Button
          variant="subtle"
          color="gray"
          loading={withdrawing.isSending}
          onClick={() => withdrawing.send({ params: { returnId: asked.id } })}
        >
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}

function SendBack({ returnId }: { readonly returnId: string }) {
  const t = useWords(returnWords)
  const name = useCarrierName()
  const [carrier, setCarrier] = useState<string>(knownCarriers[0])
  const [trackingNumber, setNumber] = useState('')
  const sending = useCommand(sendReturn, {
    changes: [getOwnOrder],
    onDone: () => tell(t('shipped'), { tone: 'done' }),
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    sending.send({ params: { returnId }, body: { carrier, trackingNumber: trackingNumber.trim() } })
  }
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('carrier')}
        value={carrier}
        data={knownCarriers.map((value) => ({ value, label: name(value) }))}
        onChange={(value) => setCarrier(value ?? knownCarriers[0])}
        allowDeselect={false}
      />
      <TextInput
        label={t('number')}
        value={trackingNumber}
        required
        minLength={4}
        maxLength={40}
        pattern="[A-Za-z0-9\-]+"
        onChange={(change) => setNumber(change.currentTarget.value)}
      />
      <ProblemNote problem={sending.problem} />
      <Button type="submit" loading={sending.isSending}>
        {t('ship')}
      </Button>
    </form>
  )
}
