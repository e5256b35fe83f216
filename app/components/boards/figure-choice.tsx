// The choice of the figure that ranks the rows and colours the tiles; links, so that it works without scripts.
import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Icon } from '~/components/stage/icon'
import type { Figure } from '~/domain/standings/figures'
import { m } from '~/paraglide/messages'
import { figureName } from './figure-words'

interface FigureChoiceProps {
  figures: readonly Figure[]
  figure: Figure
  best: number
  to(figure: Figure): string
}

export function FigureChoice({ figures, figure, best, to }: FigureChoiceProps) {
  const locale = useLocale()
  const menu = useRef<HTMLDetailsElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice closes the menu.
  useEffect(() => menu.current?.removeAttribute('open'), [figure])
  return (
    <details ref={menu} className="relative">
      <summary className={button('plain', 'list-none !text-sm [&::-webkit-details-marker]:hidden')}>
        {m.boards_choose_figure()}
        <Icon name="chevron-down" className="size-5 shrink-0 fill-none stroke-current stroke-2" />
      </summary>
      <div className="absolute top-full right-0 z-30 mt-1 flex min-w-60 flex-col overflow-hidden rounded-field bg-card shadow-lift-2">
        {figures.map((one) => (
          <Link
            key={one}
            to={to(one)}
            preventScrollReset
            aria-current={one === figure ? 'true' : undefined}
            className={`flex min-h-11 items-center px-4 font-semibold text-ink no-underline hover:bg-sand ${one === figure ? 'bg-select-wash' : ''}`}
          >
            {figureName(one, best, locale)}
          </Link>
        ))}
      </div>
    </details>
  )
}
