import './shell/mantine.css'
import { startApp } from '#web/shared/app/start.tsx'
import { viewerRefusals } from './refusals.ts'
import { screens } from './screens.ts'
import { Shell } from './shell/Shell.tsx'

void startApp({
  basepath: '/',
  shell: Shell,
  screens,
  density: 'roomy',
  refusals: viewerRefusals,
}).then(async () => {
  const [{ followLinks }] = await Promise.all([
    import('./sharing/share/follow-links.ts'),
    import('./shell/shop-refusals.ts'),
  ])
  followLinks()
})

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js'))
}
