import { Button, Tabs } from '@mantine/core'
import { IconArchive, IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { archiveProduct, listProducts, readCatalogueSettings, readProduct, restoreProduct } from '#contracts/catalogue'
import { ProductEditor } from '#web/console/parts/product/ProductEditor.tsx'
import { StatusBadge } from '#web/console/parts/product/StatusBadge.tsx'
import { productWords } from '#web/console/parts/product/words.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { outdate, useRoute } from '#web/shared/wire/use-route.ts'
import { TrustSections } from '../trust/TrustSections.tsx'
import { catalogueWords } from './words.ts'

const changes = [readProduct, listProducts]
const whileFetchingMs = 1500

/** One product: its editor, and what can be done with the whole of it. */
export function ProductScreen() {
  const t = useWords(catalogueWords)
  const says = useWords(productWords)
  const text = useTexts()
  const tellRefusal = useTellRefusal()
  const queries = useQueryClient()
  const { may } = useMe()
  const params = { productId: usePathParam('product') }
  const tab = useSearch().tab === 'trust' ? 'trust' : 'product'
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const read = useRoute(
    readProduct,
    { params },
    {
      refetchInterval: ({ state }) =>
        state.data?.media.some((one) => one.state === 'fetching') ? whileFetchingMs : false,
    },
  )
  const { data: product, error } = read
  const title = product ? text(product.title) : ''
  const restore = useCommand(restoreProduct, {
    changes,
    onRefused: tellRefusal,
    onDone: () => tell(says('restoredToast', { name: title }), { tone: 'done' }),
  })
  const archive = useCommand(archiveProduct, {
    changes,
    onRefused: tellRefusal,
    onDone: () => tell(says('archivedToast', { name: title }), { tone: 'done', undo: () => restore.send({ params }) }),
  })
  const back = (
    <ButtonLink to="/products" variant="subtle" leftSection={<IconArrowLeft size={18} />}>
      {t('back')}
    </ButtonLink>
  )
  if (error && !product) return <ErrorState problem={error} onAgain={() => void read.refetch()} />
  if (!product || !settings) return <ScreenSkeleton />
  const isArchived = product.status === 'archived'
  const actions = (
    <>
      {back}
      {product.status === 'active' && (
        <Button
          component="a"
          href={`/products/${encodeURIComponent(product.handle)}`}
          target="_blank"
          variant="default"
          leftSection={<IconExternalLink size={18} />}
        >
          {says('see')}
        </Button>
      )}
      <Button
        variant="default"
        disabled={!may('catalogue.write')}
        leftSection={<IconArchive size={18} />}
        loading={archive.isSending || restore.isSending}
        onClick={() => (isArchived ? restore : archive).send({ params })}
      >
        {says(isArchived ? 'restore' : 'archive')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={title} note={<StatusBadge status={product.status} />} actions={actions} />
      <Tabs value={tab} onChange={(value) => changeSearch({ tab: value === 'trust' ? 'trust' : undefined })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="product">{t('tabProduct')}</Tabs.Tab>
          <Tabs.Tab value="trust">{t('tabTrust')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="product">
          <ProductEditor
            key={product.id}
            product={product}
            currency={settings.currency}
            onReload={() => void outdate(queries, readProduct)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="trust">{tab === 'trust' && <TrustSections product={product} />}</Tabs.Panel>
      </Tabs>
    </>
  )
}
