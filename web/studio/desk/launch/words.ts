import { defineWords } from '#web/shared/i18n/words.ts'

/** The frame's words, and one name for each launcher. */
export const launchWords = defineWords('studio.launch', {
  'zh-CN': {
    launch: '发起互动',
    close: '收起',
    flashSale: '秒杀',
    poll: '投票·答题',
    draw: '抽奖',
    redPacket: '红包',
    coupon: '发优惠券',
    groupBuy: '拼团',
  },
  en: {
    launch: 'Launch',
    close: 'Close',
    flashSale: 'Flash sale',
    poll: 'Poll, quiz',
    draw: 'Draw',
    redPacket: 'Red packet',
    coupon: 'Coupons',
    groupBuy: 'Group buy',
  },
})
