import type { ActTexts } from './words.ts'

export const drawsActs: ActTexts = {
  draws: ['抽奖与红包', 'Draws and red packets'],
  'draws.draw-prepared': ['准备抽奖', 'Prepared a draw'],
  'draws.draw-changed': ['修改抽奖', 'Changed a draw'],
  'draws.draw-opened': ['开始抽奖', 'Opened a draw'],
  'draws.draw-closed': ['提前开奖', 'Closed a draw early'],
  'draws.draw-cancelled': ['取消抽奖', 'Called a draw off'],
  'draws.red-packet-planned': ['安排红包', 'Planned a red packet'],
  'draws.red-packet-plan-changed': ['修改待发红包', 'Changed a planned red packet'],
  'draws.red-packet-dropped': ['取消待发红包', 'Called a planned red packet off'],
  'draws.red-packet-opened': ['发红包', 'Opened a red packet'],
  'draws.red-packet-ended': ['提前结束红包', 'Ended a red packet early'],
}
