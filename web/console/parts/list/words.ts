import { defineWords } from '#web/shared/i18n/words.ts'

export const listWords = defineWords('console.parts.list', {
  'zh-CN': {
    zh: '中文',
    en: '英文',
    export: '导出',
    exported: '已导出 {{count}} 条',
    products: '适用商品',
    searchProducts: '搜索商品名称或货号',
    noProduct: '没有找到商品',
  },
  en: {
    zh: 'Chinese',
    en: 'English',
    export: 'Export',
    exported: { one: 'Exported {{count}} row', other: 'Exported {{count}} rows' },
    products: 'Products',
    searchProducts: 'Search by name or SKU',
    noProduct: 'No product found',
  },
})
