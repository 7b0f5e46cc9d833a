import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const house = `http://127.0.0.1:${process.env.PORT ?? 8080}`

/** While developing, answers every address of an app with that app's page, as the server does with the built ones. */
function appPages(): Plugin {
  return {
    name: 'app-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const isPage = request.headers.accept?.includes('text/html') && !path.includes('.')
        const app = /^\/(studio|console)(\/|$)/.exec(path)?.[1] ?? 'viewer'
        if (isPage) request.url = `/${app}/index.html`
        next()
      })
    },
  }
}

/** Says of every call in a contract that it has no effect, so that only the routes an app calls reach its bundle. */
function pureContracts(): Plugin {
  return {
    name: 'pure-contracts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/contracts\/.*\.ts$/ },
      handler: (code) => code.replace(/\b(route|Page|Type\.\w+)\(/g, '/* @__PURE__ */ $1('),
    },
  }
}

/** Three apps, one build: pages in `dist/web/<app>/index.html`, everything else hashed in `dist/web/assets`. */
export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  plugins: [react(), appPages(), pureContracts()],
  resolve: {
    // Browsers need a contract's methods and paths, never its schemas; the types come from the real package.
    alias: { typebox: at('web/shared/wire/schemas-unread.ts') },
  },
  server: {
    proxy: {
      '/api': house,
      '/media': house,
      '^/live/[^/]+/.+': house,
      '/socket': { target: house, ws: true },
      '/camera': { target: house, ws: true },
    },
  },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    manifest: 'assets/manifest.json',
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: {
        viewer: at('web/viewer/index.html'),
        studio: at('web/studio/index.html'),
        console: at('web/console/index.html'),
        'service-worker': at('web/viewer/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'frame', test: /node_modules\/(@tanstack|i18next|cookie-es|seroval|isbot)/, priority: 2 },
          ],
        },
      },
    },
  },
})
