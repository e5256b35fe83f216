// How Vite builds what the browser loads, and what the server renders.
import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/**
 * What every page of a show loads is one file for each of three reasons to change: a phone asks for fewer files, and
 * they compress better. Modules that show texts stay out, or all texts would follow them.
 */
const TOGETHER: readonly (readonly [name: string, modules: RegExp])[] = [
  ['frame', /\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//],
  [
    'line',
    /\/node_modules\/(?:@?socket\.io|engine\.io)|\/app\/live\/(?:connection|later|line|seat-token|server-clock|store)\./,
  ],
  [
    'stage',
    /vite\/preload-helper|\/app\/(?:components\/(?:stage\/(?:answer-tile|figures|icon|lang-of|number-answer|seal|use-seconds-left|waterline)|player\/use-reached|key-name|locale|nonce)\.|paraglide\/(?:runtime\.|messages\/(?:common_(?:app_name|language)\.|error_(?:not_found|forbidden|too_many|unexpected|try_again|go_home)))|domain\/(?:question\/text-in|show\/(?:drawing|order-on-phone|version|view-clock))\.)/,
  ],
]

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: {
    alias: [
      { find: '~', replacement: fileURLToPath(new URL('./app', import.meta.url)) },
      // Socket.IO's third way to connect is never taken, and weighs a kilobyte on every phone.
      {
        find: /^\.\/webtransport\.js$/,
        replacement: fileURLToPath(new URL('./app/live/no-webtransport.ts', import.meta.url)),
      },
    ],
  },
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    rollupOptions: {
      output: { manualChunks: (id) => TOGETHER.find(([, modules]) => modules.test(id))?.[0] },
    },
    // 5 kB less for every phone than esbuild's own, for two more seconds of building.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
  },
  server: { fs: { deny: ['.env', '.env.*', '*.db', 'data/**'] } },
})
