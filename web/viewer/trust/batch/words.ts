import { defineWords } from '#web/shared/i18n/words.ts'

export const batchScreenWords = defineWords('viewer.batch', {
  'zh-CN': {
    toProduct: '看这件商品',
    offSale: '这件商品已下架',
    codeOf: '批号 {{lot}} 的二维码',
    codeNote: '包装上的这个二维码就通向本页。',
    goneTitle: '没有找到这个批次',
    goneNote: '二维码可能不完整，或者批号输错了。对照包装再扫一次。',
    noProduct: '没有找到这件商品',
    noProductNote: '它可能已经下架，或者条码不完整。对照包装再扫一次。',
    toHome: '去首页逛逛',
  },
  en: {
    toProduct: 'See the product',
    offSale: 'This product is no longer on sale',
    codeOf: 'QR code of lot {{lot}}',
    codeNote: 'This code on the pack leads here.',
    goneTitle: 'No such batch was found',
    goneNote: 'The code may be incomplete or the lot mistyped. Scan the pack once more.',
    noProduct: 'No such product was found',
    noProductNote: 'It may no longer be on sale, or the code is incomplete. Scan the pack once more.',
    toHome: 'Browse the shop',
  },
})
