import { defineWords } from '#web/shared/i18n/words.ts'

export const productWords = defineWords('viewer.parts.product', {
  'zh-CN': {
    rated: '{{mean}} 分，{{count}} 条评价',
    soldOut: '已售罄',
    fewLeft: '仅剩{{count}}件',
    inStock: '现货',
    offSale: '暂不出售',
    fromBefore: '',
    fromAfter: '起',
  },
  en: {
    rated: '{{mean}} of 5 from {{count}} {{count|review|reviews}}',
    soldOut: 'Sold out',
    fewLeft: { one: 'Only {{count}} left', other: 'Only {{count}} left' },
    inStock: 'In stock',
    offSale: 'Not for sale now',
    fromBefore: 'from ',
    fromAfter: '',
  },
})
