import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  type ArticleCard,
  approveArticle,
  listRunArticles,
  listRunColumns,
  returnArticle,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Columns.module.css'
import { runColumnWords } from './words.ts'

const changes = [listRunArticles, listRunColumns]

/** An article that was handed in: read it, approve it, or give it back with a remark. */
export function ArticleDetail({ article }: { readonly article: ArticleCard & { readonly version: number } }) {
  const t = useWords(runColumnWords)
  const [remark, setRemark] = useState('')
  const onRefused = useTellRefusal()
  const params = { articleId: article.id }
  const { version } = article
  const approving = useCommand(approveArticle, {
    changes,
    onRefused,
    onDone: () => tell(t('approved'), { tone: 'done' }),
  })
  const returning = useCommand(returnArticle, {
    changes,
    onRefused,
    onDone: () => tell(t('returned'), { tone: 'done' }),
  })
  return (
    <div className={css.detail}>
      <h2 className={css.name}>{article.title}</h2>
      <p className={css.lead}>{article.lead}</p>
      <Button component="a" href={`/articles/${article.id}`} target="_blank" variant="default">
        {t('see')}
      </Button>
      {article.sales && (
        <p className={css.lead}>
          {t('sold', { visits: article.sales.visits, orders: article.sales.orders })}{' '}
          <Money money={article.sales.sales} />
        </p>
      )}
      {article.state === 'submitted' && (
        <>
          {article.publishAt && (
            <p className={css.lead}>
              {t('wished')} <When at={article.publishAt} as="day" />
            </p>
          )}
          <Button loading={approving.isSending} onClick={() => approving.send({ params, body: { version } })}>
            {t('approve')}
          </Button>
          <Textarea
            label={t('remark')}
            value={remark}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Button
            variant="light"
            color="red"
            disabled={!remark.trim()}
            loading={returning.isSending}
            onClick={() => returning.send({ params, body: { version, remark: remark.trim() } })}
          >
            {t('giveBack')}
          </Button>
        </>
      )}
    </div>
  )
}
