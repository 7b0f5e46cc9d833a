import '@mantine/core/styles.layer.css'
import { startApp } from '#web/shared/app/start.tsx'
import { studioRefusals } from './refusals.ts'
import { screens } from './screens.ts'
import { Shell } from './shell/Shell.tsx'

void startApp({
  basepath: '/studio',
  shell: Shell,
  screens,
  density: 'dense',
  refusals: studioRefusals,
})
