import { Button, NumberInput, Switch } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { getSandbox, type SandboxMischief, setSandbox } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Provider.module.css'
import { providerWords } from './words.ts'

const shares = [
  'duplicate',
  'reorder',
  'lose',
  'forge',
  'wrongAmount',
  'wrongCurrency',
  'wrongMerchant',
  'refuseRefunds',
] as const
const waits = { delayMs: 600_000, hangMs: 60_000 } as const

/** How the sandbox misbehaves: to see that the house stands it. */
export function Mischief() {
  const t = useWords(providerWords)
  const { data, error, refetch } = useRoute(getSandbox, {}, { refetchOnWindowFocus: false })
  const [wish, setWish] = useState<SandboxMischief>()
  useEffect(() => setWish(data), [data])
  const apply = useCommand(setSandbox, {
    changes: [getSandbox],
    onDone: () => tell(t('applied'), { tone: 'done' }),
  })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!wish) return <Bone height={240} radius={12} />
  const number = (name: keyof typeof waits | (typeof shares)[number], max: number, suffix?: string) => (
    <NumberInput
      key={name}
      label={t(name)}
      min={0}
      max={max}
      allowDecimal={false}
      {...(suffix && { suffix })}
      value={wish[name]}
      onChange={(value) => setWish({ ...wish, [name]: Number(value) || 0 })}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply.send({ body: wish })
  }
  const calm = Object.fromEntries([...shares, ...(['delayMs', 'hangMs'] as const)].map((name) => [name, 0]))
  return (
    <section className={css.card}>
      <div>
        <h2>{t('mischief')}</h2>
        <p className={css.note}>{t('mischiefNote')}</p>
      </div>
      <form className={css.wide} onSubmit={submit}>
        <div className={css.numbers}>
          {shares.map((name) => number(name, 100, t('percent')))}
          {number('delayMs', waits.delayMs)}
          {number('hangMs', waits.hangMs)}
        </div>
        <Switch
          label={t('payAfterClose')}
          checked={wish.payAfterClose}
          onChange={(event) => setWish({ ...wish, payAfterClose: event.currentTarget.checked })}
        />
        <ProblemNote problem={apply.problem} />
        <div className={css.acts}>
          <Button type="submit" loading={apply.isSending}>
            {t('apply')}
          </Button>
          <Button variant="default" onClick={() => apply.send({ body: { ...wish, ...calm, payAfterClose: false } })}>
            {t('goodDay')}
          </Button>
        </div>
      </form>
    </section>
  )
}
