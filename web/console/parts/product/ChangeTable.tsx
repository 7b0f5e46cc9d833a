import type { FieldChange } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayField } from './field-name.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

const longest = 160

/** Fields that differ, each with what it was and what it is. */
export function ChangeTable({ changes }: { readonly changes: readonly FieldChange[] }) {
  const t = useWords(productWords)
  const short = (text: string | undefined) =>
    text === undefined ? undefined : text.length > longest ? `${text.slice(0, longest)}…` : text
  return (
    <div className={css.scroll} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('changedTo')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, from, to }) => (
            <tr key={field}>
              <td>{sayField(field, t)}</td>
              <td className={css.was}>{short(from) ?? t('empty')}</td>
              <td className={css.becomes}>{short(to) ?? t('empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
