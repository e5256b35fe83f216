// How the texts of messages/ are compiled: one module per message, so that a page bundles only what it shows.
// @ts-check
/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const paraglideOptions = {
  project: './project.inlang',
  outdir: './app/paraglide',
  // The application decides the locale (app/components/locale.tsx, app/entry.server.tsx), not the runtime.
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'message-modules',
  emitTsDeclarations: true,
  emitReadme: false,
  emitPrettierIgnore: false,
  emitGitIgnore: false,
}
