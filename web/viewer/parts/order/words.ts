import { defineWords } from '#web/shared/i18n/words.ts'

export const invoiceWords = defineWords('viewer.invoice', {
  'zh-CN': {
    invoice: '发票类型',
    personal: '个人',
    company: '企业',
    invoiceTitle: '发票抬头',
    taxNumber: '统一社会信用代码',
    email: '接收邮箱',
    'reason.missing': '还没有填',
    'reason.not-18-characters': '应为 18 位',
    'reason.wrong-character': '有不该出现的字符',
    'reason.wrong-check-character': '校验位不对，检查一下有没有抄错',
  },
  en: {
    invoice: 'Kind of invoice',
    personal: 'Personal',
    company: 'Company',
    invoiceTitle: 'Made out to',
    taxNumber: 'Unified Social Credit Code',
    email: 'Send it to',
    'reason.missing': 'This is still missing',
    'reason.not-18-characters': 'It has 18 characters',
    'reason.wrong-character': 'There is a character that cannot be in it',
    'reason.wrong-check-character': 'The check character does not fit. Is there a slip?',
  },
})

/** What carriers are called; keys are their short names in the contract. */
export const carrierWords = defineWords('viewer.carrier', {
  'zh-CN': {
    sf: '顺丰速运',
    jd: '京东物流',
    zto: '中通快递',
    yto: '圆通速递',
    sto: '申通快递',
    yunda: '韵达快递',
    jtexpress: '极兔速递',
    ems: 'EMS',
    dhl: 'DHL',
    ups: 'UPS',
    fedex: 'FedEx',
  },
  en: {
    sf: 'SF Express',
    jd: 'JD Logistics',
    zto: 'ZTO Express',
    yto: 'YTO Express',
    sto: 'STO Express',
    yunda: 'Yunda Express',
    jtexpress: 'J&T Express',
    ems: 'EMS',
    dhl: 'DHL',
    ups: 'UPS',
    fedex: 'FedEx',
  },
})
