import type { PriceHelpPage } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { FriendActs } from './FriendActs.tsx'
import { Friends } from './Friends.tsx'
import css from './Help.module.css'
import { HelpProgress } from './HelpProgress.tsx'
import { OwnerActs } from './OwnerActs.tsx'
import { helpWords } from './words.ts'

interface Props {
  readonly page: PriceHelpPage
  readonly onChanged: () => void
}

/** What it is about, how far it has come, what there is to do, and who has helped. */
export function HelpView({ page, onChanged }: Props) {
  const t = useWords(helpWords)
  const text = useTexts()
  const { help, owner, me } = page
  const { product } = help
  const variant = text(help.variant)
  return (
    <>
      <PageHeader title={me.isOwner ? t('title') : t('of', { name: owner.name })} />
      <div className={css.page}>
        <section className={css.card}>
          <LinkTo to={`/products/${product.handle}`} className={css.goods}>
            <span className={css.picture}>
              <Picture picture={product.picture} alt="" ratio="1" sizes="96px" isFirst />
            </span>
            <span className={css.words}>
              <strong className={css.name}>{text(product.title)}</strong>
              {variant && <span className={css.soft}>{variant}</span>}
            </span>
          </LinkTo>
          <HelpProgress help={help} />
          {me.isOwner ? <OwnerActs help={help} /> : <FriendActs page={page} onHelped={onChanged} />}
        </section>
        <Friends page={page} />
      </div>
    </>
  )
}
