import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeOrderSettings, getOrderSettings, type OrderSettings } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Shipping.module.css'
import { shippingWords } from './words.ts'

/** How long orders wait for payment, arrival and returns. */
export function OrderTimes() {
  const { data, error } = useRoute(getOrderSettings, {})
  if (error) return <ProblemNote problem={error} />
  return data ? <Times key={JSON.stringify(data)} settings={data} /> : <Bone height={120} radius={12} />
}

const fields = [
  { name: 'payWithinMinutes', word: 'payWithin', min: 1, max: 1_440 },
  { name: 'arrivesWithinDays', word: 'arrivesWithin', min: 1, max: 90 },
  { name: 'returnWithinDays', word: 'returnWithin', min: 0, max: 365 },
] as const

function Times({ settings }: { readonly settings: OrderSettings }) {
  const t = useWords(shippingWords)
  const { may } = useMe()
  const [written, setWritten] = useState(settings)
  const saving = useCommand(changeOrderSettings, {
    changes: [getOrderSettings],
    onDone: () => tell(t('timesSaved'), { tone: 'done' }),
  })
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    saving.send({ body: written })
  }
  return (
    <form className={css.card} onSubmit={save}>
      <h2>{t('times')}</h2>
      <div className={css.fields}>
        {fields.map(({ name, word, min, max }) => (
          <NumberInput
            key={name}
            label={t(word)}
            value={written[name]}
            min={min}
            max={max}
            allowDecimal={false}
            disabled={!may('house.settings')}
            onChange={(value) => setWritten({ ...written, [name]: Number(value) || min })}
          />
        ))}
      </div>
      <ProblemNote problem={saving.problem} />
      {may('house.settings') && (
        <div className={css.acts}>
          <Button type="submit" loading={saving.isSending}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
