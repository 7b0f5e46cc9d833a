import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { diagnose, type Findings, lookAround } from '#web/shared/wire/self-check.ts'
import css from './Check.module.css'
import { CheckList } from './CheckList.tsx'
import { checkWords } from './words.ts'

/** What a proxy between this device and the house breaks, in words that say how to mend it. */
export function CheckScreen() {
  const t = useWords(checkWords)
  const [findings, setFindings] = useState<Findings>()
  const look = useCallback(() => {
    setFindings(undefined)
    void lookAround(location.origin).then(setFindings)
  }, [])
  useEffect(look, [look])
  const faults = findings && diagnose(findings)
  const copy = () => {
    const text = JSON.stringify({ ...findings, faults, userAgent: navigator.userAgent }, null, 2)
    navigator.clipboard.writeText(text).then(
      () => tell(t('copied'), { tone: 'done' }),
      () => tell(t('copyFailed'), { tone: 'refused' }),
    )
  }
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      <p className={css.note}>{t('note')}</p>
      <p className={css.verdict} role="status" data-fine={faults?.length === 0 || undefined}>
        {faults ? (faults.length === 0 ? t('fine') : t('found', { count: faults.length })) : t('looking')}
      </p>
      <CheckList faults={faults} skewMs={findings && Math.round(findings.clockSkewMs)} />
      <div className={css.acts}>
        <Button onClick={look} loading={!findings}>
          {t('again')}
        </Button>
        <Button variant="default" onClick={copy} disabled={!findings}>
          {t('copy')}
        </Button>
      </div>
    </div>
  )
}
