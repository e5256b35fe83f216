// How Vite builds what the browser loads, and what the server renders.
import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    // 5 kB less for every phone than esbuild's own, for two more seconds of building.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
  },
  server: { fs: { deny: ['.env', '.env.*', '*.db', 'data/**'] } },
})
