import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CouponCode, listCouponCodes, makeCouponCodes } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from '../rule/Rule.module.css'
import type { Figure } from '../rule/typed.ts'
import { couponsWords } from './words.ts'

/** Codes for partners: made by the hundred or one for all, with how often each was used. */
export function Codes({ batchId }: { readonly batchId: string }) {
  const t = useWords(couponsWords)
  const params = { batchId }
  const list = useList(listCouponCodes, { params, query: { limit: 20 } })
  const [partner, setPartner] = useState('')
  const [count, setCount] = useState<Figure>(100)
  const [shared, setShared] = useState('')
  const making = useCommand(makeCouponCodes, {
    changes: [listCouponCodes],
    onDone: ({ codes }) => tell(t('codesMade', { count: codes.length }), { tone: 'done' }),
  })
  const usesOf = ({ claimed, most }: CouponCode) => (most === undefined ? `${claimed}` : `${claimed} / ${most}`)
  const name = partner.trim()
  return (
    <section className={css.group} aria-label={t('codes')}>
      <h3 className={css.heading}>{t('codes')}</h3>
      <p className={css.note}>{t('codesNote')}</p>
      <TextInput
        label={t('partner')}
        value={partner}
        maxLength={80}
        onChange={(e) => setPartner(e.currentTarget.value)}
      />
      <div className={css.step}>
        <NumberInput
          label={t('count')}
          min={1}
          max={5_000}
          allowDecimal={false}
          value={count}
          onChange={(value) => setCount(typeof value === 'number' ? value : '')}
        />
        <Button
          variant="light"
          disabled={!name || count === ''}
          loading={making.isSending}
          onClick={() => making.send({ params, body: { partner: name, count: count || 1 } })}
        >
          {t('make')}
        </Button>
      </div>
      <div className={css.step}>
        <TextInput
          label={t('shared')}
          value={shared}
          maxLength={40}
          onChange={(e) => setShared(e.currentTarget.value)}
        />
        <Button
          variant="light"
          disabled={!name || shared.trim().length < 4}
          loading={making.isSending}
          onClick={() => making.send({ params, body: { partner: name, shared: { code: shared.trim() } } })}
        >
          {t('makeShared')}
        </Button>
      </div>
      <ProblemNote problem={making.problem} />
      {list.items?.length === 0 && <p className={css.note}>{t('noCodes')}</p>}
      <ul className={css.history}>
        {list.items?.map((code) => (
          <li key={code.code}>
            <code>{code.code}</code> · {code.partner} · {usesOf(code)}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
      {list.items && list.items.length > 0 && (
        <ExportButton
          route={listCouponCodes}
          params={params}
          query={{}}
          fileName="coupon-codes.csv"
          head={[t('code'), t('partner'), t('uses')]}
          rowOf={(code) => [code.code, code.partner, usesOf(code)]}
        />
      )}
    </section>
  )
}
