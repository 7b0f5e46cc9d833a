import { Button, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { claimPrize, listMyPrizes, type Win } from '#contracts/draws'
import { type Address, listAddresses, listOwnOrders } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Prizes.module.css'
import { prizesWords } from './words.ts'

interface Props {
  readonly win: Win
  readonly onDone: () => void
}

/** Where a prize goes: one of the person's addresses, the default one first. */
export function ClaimForm({ win, onDone }: Props) {
  const t = useWords(prizesWords)
  const { data, error } = useRoute(listAddresses, {})
  const [picked, setPicked] = useState<string>()
  const claiming = useCommand(claimPrize, {
    changes: [listMyPrizes, listOwnOrders],
    onDone: () => {
      tell(t('claimed'), { tone: 'done' })
      onDone()
    },
  })
  const addresses = data?.items ?? []
  const chosen = addresses.find(({ id }) => id === picked) ?? addresses[0]
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (!chosen) return
    claiming.send({ params: { drawId: win.drawId, position: win.position }, body: { address: formOf(chosen) } })
  }
  if (!data && !error) return <Bone height={96} />
  return (
    <form className={css.claim} onSubmit={send}>
      <ProblemNote problem={error ?? claiming.problem} />
      {addresses.length === 0 && <p className={css.soft}>{t('noAddresses')}</p>}
      {addresses.length > 0 && (
        <Radio.Group label={t('addresses')} value={chosen?.id ?? ''} onChange={setPicked}>
          {addresses.map((address) => (
            <Radio key={address.id} value={address.id} label={sayAddress(address)} className={css.address ?? ''} />
          ))}
        </Radio.Group>
      )}
      <p className={css.links}>
        {chosen && (
          <Button type="submit" loading={claiming.isSending}>
            {t('send')}
          </Button>
        )}
        <ButtonLink to="/addresses" search={{ back: '/me/prizes' }} variant="subtle">
          {t('toAddresses')}
        </ButtonLink>
      </p>
    </form>
  )
}

function formOf({ id: _, isDefault: __, changedAt: ___, ...form }: Address) {
  return form
}

function sayAddress({ name, phone, province, city, district, detail }: Address): string {
  const parts = [...new Set([province, city, district, detail])].filter((part) => part !== '')
  return `${name} ${phone} · ${parts.join(' ')}`
}
