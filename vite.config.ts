import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
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
        const app = /^\/(studio|console|overlay)(\/|$)/.exec(path)?.[1] ?? 'viewer'
        if (isPage) request.url = `/${app}/index.html`
        next()
      })
    },
  }
}

/**
 * Contracts reach the browser bare: of a route its method, path and who may, of a schema nothing. Schemas are read by the
 * server only; their types come from the sources. What is left is plain values, so an app carries only routes it calls.
 */
function bareContracts(): Plugin {
  const bare = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    if ('~kind' in value) return {}
    if (!('method' in value && 'path' in value && 'may' in value)) return value
    const { method, path, may } = value
    return { method, path, may }
  }
  return {
    name: 'bare-contracts',
    enforce: 'pre',
    load: {
      filter: { id: /\/contracts\/.*\.ts$/ },
      async handler(id) {
        if (!readFileSync(id, 'utf8').includes("from 'typebox'")) return null
        const contract: object = await import(`${pathToFileURL(id)}?${statSync(id).mtimeMs}`)
        const values = Object.entries(contract).filter(([, value]) => typeof value !== 'function')
        return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(bare(value))}`).join('\n')
      },
    },
  }
}

/** Three apps, one build: pages in `dist/web/<app>/index.html`, everything else hashed in `dist/web/assets`. */
export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  plugins: [react(), appPages(), bareContracts()],
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
        overlay: at('web/overlay/index.html'),
        'service-worker': at('web/viewer/service-worker.ts'),
      },
      output: {
        // Every screen lists the files it needs: without words in their names the lists are a third shorter. The manifest knows them.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'queries', test: /node_modules\/@tanstack/, priority: 2 },
          ],
        },
      },
    },
  },
})
