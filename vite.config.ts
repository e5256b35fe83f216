// How Vite builds what the browser loads, and what the server renders.
import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { paraglideOptions } from './scripts/paraglide.mjs'

export default defineConfig(({ command }) => ({
  plugins: [
    // A build finds the messages compiled by scripts/messages.mjs; in development they follow each edit.
    command === 'serve' && paraglideVitePlugin(paraglideOptions),
    tailwindcss(),
    remix(remixConfig),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { target: 'es2020', assetsInlineLimit: 0 },
  server: { fs: { deny: ['.env', '.env.*', '*.db', 'data/**'] } },
}))
