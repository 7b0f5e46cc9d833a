import { Button } from '@mantine/core'
import type { TrackedLink } from '#contracts/partners'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import css from './Cooperations.module.css'
import { cooperationsWords } from './words.ts'

/** The links that count for this cooperation, to be handed on, with what came by each. */
export function OwnLinks({ links }: { readonly links: readonly TrackedLink[] }) {
  const t = useWords(cooperationsWords)
  const text = useTexts()
  const copy = async (path: string) => {
    await navigator.clipboard.writeText(`${location.origin}${path}`)
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <section className={css.card}>
      <h2>{t('links')}</h2>
      <p className={css.soft}>{t('linksNote')}</p>
      {links.map(({ token, path, product, visits, orders }) => (
        <div key={token} className={css.link}>
          <span>
            {product ? text(product.title) : t('home')}
            <span className={css.soft}>
              {' '}
              {t('visits', { count: visits })} · {t('orders', { count: orders })}
            </span>
          </span>
          <Button variant="default" onClick={() => void copy(path)}>
            {t('copy')}
          </Button>
        </div>
      ))}
    </section>
  )
}
