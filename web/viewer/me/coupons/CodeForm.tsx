import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { claimCouponByCode, listClaimableCoupons, listOwnCoupons } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Coupons.module.css'
import { couponsWords } from './words.ts'

/** A code from a partner, a leaflet, a show. */
export function CodeForm() {
  const t = useWords(couponsWords)
  const [code, setCode] = useState('')
  const exchanging = useCommand(claimCouponByCode, {
    changes: [listOwnCoupons, listClaimableCoupons],
    onDone: () => {
      setCode('')
      tell(t('exchanged'), { tone: 'done' })
    },
  })
  const typed = code.trim()
  const exchange = (submit: FormEvent) => {
    submit.preventDefault()
    if (typed.length >= 4) exchanging.send({ body: { code: typed } })
  }
  return (
    <form className={css.code} onSubmit={exchange}>
      <TextInput
        className={css.field ?? ''}
        aria-label={t('code')}
        placeholder={t('codePlaceholder')}
        value={code}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        onChange={(change) => setCode(change.currentTarget.value)}
      />
      <Button type="submit" variant="light" loading={exchanging.isSending} disabled={typed.length < 4}>
        {t('exchange')}
      </Button>
      <ProblemNote problem={exchanging.problem} />
    </form>
  )
}
