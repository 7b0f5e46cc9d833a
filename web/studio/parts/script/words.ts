import { defineWords } from '#web/shared/i18n/words.ts'

export const scriptWords = defineWords('studio.script', {
  'zh-CN': {
    script: '提词',
    write: '改稿',
    read: '提词',
    save: '保存',
    saved: '提词稿已保存',
    placeholder: '写下这场要说的话。开场、每件商品的三个卖点、福利、收尾。',
    empty: '还没有提词稿。',
    speed: '滚动速度',
    run: '开始滚动',
    pause: '暂停',
    larger: '字大一些',
    smaller: '字小一些',
  },
  en: {
    script: 'Teleprompter',
    write: 'Edit',
    read: 'Read',
    save: 'Save',
    saved: 'The script is saved',
    placeholder: 'What you want to say: the opening, three points for each product, the offers, the close.',
    empty: 'There is no script yet.',
    speed: 'Speed',
    run: 'Start scrolling',
    pause: 'Pause',
    larger: 'Larger',
    smaller: 'Smaller',
  },
})
