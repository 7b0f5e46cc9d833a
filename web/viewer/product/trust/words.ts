import { defineWords } from '#web/shared/i18n/words.ts'

export const trustWords = defineWords('viewer.product.trust', {
  'zh-CN': {
    trust: '来历与认证',
    certificates: '第三方认证',
    inForce: '{{count}} 项有效',
    noneInForce: '暂无有效认证',
    'state.valid': '有效',
    'state.expired': '已过期，不再有效',
    'state.upcoming': '未生效',
    number: '编号 {{number}}',
    days: '有效期 {{from}} 至 {{until}}',
    daysFrom: '{{from}} 起有效',
    paperOf: '{{title}}的证书原件',
    openPaper: '看证书文件',
    check: '去发证机构查验',
  },
  en: {
    trust: 'Origin and certificates',
    certificates: 'Certificates',
    inForce: '{{count}} valid',
    noneInForce: 'None valid now',
    'state.valid': 'Valid',
    'state.expired': 'Expired, no longer valid',
    'state.upcoming': 'Not yet valid',
    number: 'No. {{number}}',
    days: 'Valid {{from}} to {{until}}',
    daysFrom: 'Valid from {{from}}',
    paperOf: 'Paper of {{title}}',
    openPaper: 'Open the paper',
    check: 'Check with the issuer',
  },
})
