import type { ActTexts } from './words.ts'

export const demoActs: ActTexts = {
  demo: ['演示', 'Demo'],
  'demo.removed': ['清除演示内容', 'Removed the demo'],
}
