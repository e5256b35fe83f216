// The classes of buttons and of links that look like them.

const base =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-field px-4 text-center text-[15px] leading-tight font-semibold no-underline focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-link disabled:cursor-not-allowed disabled:opacity-55 print:hidden'

const kinds = {
  /** The one thing to do on this page. */
  main: 'bg-primary text-on-primary hover:brightness-110',
  /** Everything else. */
  plain: 'bg-card text-ink shadow-[inset_0_0_0_1.5px_var(--line)] hover:bg-sand',
  /** What cannot be taken back. */
  danger: 'bg-wrong-wash text-warn-ink hover:brightness-95',
  /** Next on the host's page: gold with a keel. */
  gold: 'bg-gold text-on-gold font-extrabold shadow-[inset_0_-5px_0_rgb(90_50_0/.22)] active:shadow-none active:translate-y-0.5',
  /** Inside rows: no edge. */
  quiet: 'bg-transparent text-link hover:bg-sand',
} as const

export function button(kind: keyof typeof kinds = 'plain', more = ''): string {
  return `${base} ${kinds[kind]} ${more}`
}
