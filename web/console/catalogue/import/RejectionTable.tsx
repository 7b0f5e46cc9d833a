import type { Rejection } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Import.module.css'
import { type ImportWord, importWords } from './words.ts'

interface Props {
  readonly rejections: readonly Rejection[]
  readonly total: number
}

const isWord = (code: string): code is ImportWord => code in importWords.texts.en

/** Rows that stay out: where, why, and what stands there. */
export function RejectionTable({ rejections, total }: Props) {
  const t = useWords(importWords)
  return (
    <>
      <h2>{t('rejected')}</h2>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table} aria-label={t('rejected')}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {rejections.map(({ line, column, code, reason, value }) => (
              <tr key={`${line} ${code} ${column}`}>
                <td>{line}</td>
                <td>{column}</td>
                <td>{isWord(code) ? t(code) : reason}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rejections.length && <p className={css.soft}>{t('moreInReport', { count: rejections.length })}</p>}
    </>
  )
}
