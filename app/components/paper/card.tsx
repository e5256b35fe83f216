// The sheets that pages of paper are made of: card, heading, notice, tag, and what an empty place says.
import type { ReactNode } from 'react'
import { Drawing, Icon, type IconName } from '~/components/stage/icon'

interface CardProps {
  /** `div` where only that may stand, as in a `dl`. */
  as?: 'section' | 'div'
  className?: string
  id?: string
  children: ReactNode
}

export function Card({ as: Sheet = 'section', className = '', children, ...rest }: CardProps) {
  return (
    <Sheet
      className={`rounded-card bg-card p-5 shadow-lift-1 print:break-inside-avoid print:p-0 print:shadow-none ${className}`}
      {...rest}
    >
      {children}
    </Sheet>
  )
}

/** Title of the page, a line about it, and what can be done with it. */
export function PageHeading({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-3xl leading-tight font-extrabold text-balance text-brand">{title}</h1>
        {about ? <p className="mt-1 text-quiet">{about}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-3 print:hidden">{children}</div> : null}
    </header>
  )
}

const tones = {
  plain: 'bg-sand text-ink',
  good: 'bg-right-wash text-good-ink',
  warn: 'bg-wrong-wash text-warn-ink',
  gold: 'bg-gold-wash text-gold-ink',
} as const
export type Tone = keyof typeof tones

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-pill px-3 py-0.5 text-sm font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}

/** Says what happened and what to do now. */
export function Notice({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <div
      role={tone === 'warn' ? 'alert' : 'status'}
      className={`flex items-start gap-3 rounded-card px-4 py-3 font-semibold ${tones[tone]}`}
    >
      {icon ? <Icon name={icon} className="mt-0.5 shrink-0" /> : null}
      <div className="min-w-0">{children}</div>
    </div>
  )
}

/** An empty place: what belongs here and the next thing to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      <Drawing name="lantern-0" className="h-16" />
      <p className="text-xl font-extrabold text-brand">{title}</p>
      {children ? <div className="max-w-prose text-quiet">{children}</div> : null}
    </div>
  )
}
