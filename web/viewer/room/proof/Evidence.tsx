import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { DrawProof, Receipt } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Proof.module.css'
import { proofWords } from './words.ts'

interface Props {
  readonly proof: DrawProof
  readonly receipt: Receipt | undefined
  readonly entries: readonly string[] | undefined
}

/** The numbers themselves, for those who compute with tools of their own. */
export function Evidence({ proof, receipt, entries }: Props) {
  const t = useWords(proofWords)
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify({ proof, entries }, null, 1)]))
    const link = document.createElement('a')
    link.href = address
    link.download = `draw-${proof.drawId}.json`
    link.click()
    URL.revokeObjectURL(address)
  }
  const shown = [
    ['commitment', proof.commitment],
    ['root', proof.root],
    ['secret', proof.seed],
  ] as const
  return (
    <>
      {receipt && (
        <section className={css.card} aria-labelledby="receipt">
          <h2 id="receipt" className={css.heading}>
            {t('receipt')}
          </h2>
          <dl className={css.values}>
            <dt>{t('number')}</dt>
            <dd>{receipt.number}</dd>
            <dt>{t('salt')}</dt>
            <dd>{receipt.salt}</dd>
            <dt>{t('entry')}</dt>
            <dd>{receipt.entry}</dd>
          </dl>
        </section>
      )}
      <section className={css.card}>
        <dl className={css.values}>
          {shown.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value ?? t('notYet')}</dd>
            </div>
          ))}
        </dl>
        {entries && (
          <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save}>
            {t('download')}
          </Button>
        )}
      </section>
    </>
  )
}
